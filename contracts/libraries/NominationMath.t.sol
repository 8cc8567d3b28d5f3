// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {NominationMath} from "./NominationMath.sol";

contract NominationMathTest is Test {
    uint256 private constant WHOLE = 1e36;
    uint256 private constant SUPPLY = 1e27;

    function test_toShares_isOneAWeiAtFirstAndMoreAfterOffences() public pure {
        assertEq(NominationMath.toShares(7, WHOLE), 7);
        assertEq(NominationMath.toShares(7, WHOLE / 2), 14);
        assertEq(NominationMath.toShares(10, 0.3e36), 33);
        assertEq(NominationMath.toShares(0, WHOLE), 0);
        assertEq(NominationMath.toShares(SUPPLY, NominationMath.LOWEST_FACTOR), 1e38);
    }

    function test_toAssets_isTheFactorsPartRoundedDown() public pure {
        assertEq(NominationMath.toAssets(7, WHOLE), 7);
        assertEq(NominationMath.toAssets(7, WHOLE / 2), 3);
        assertEq(NominationMath.toAssets(33, 0.3e36), 9);
        assertEq(NominationMath.toAssets(1e38, NominationMath.LOWEST_FACTOR), SUPPLY);
        assertEq(NominationMath.toAssets(1e38, 0), 0);
    }

    function test_perUnit_isScaled() public pure {
        assertEq(NominationMath.perUnit(1, 1), 1e21);
        assertEq(NominationMath.perUnit(10e18, 100e18), 0.1e21);
        assertEq(NominationMath.perUnit(1, 3), 333_333_333_333_333_333_333);
        assertEq(NominationMath.perUnit(1, 1e21 + 1), 0);
    }

    function test_earned_isTheRiseTimesTheUnits() public pure {
        assertEq(NominationMath.earned(100e18, 0.3e21, 0.1e21), 20e18);
        assertEq(NominationMath.earned(100e18, 0.3e21, 0.3e21), 0);
        assertEq(NominationMath.earned(2, 333_333_333_333_333_333_333, 0), 0);
        assertEq(NominationMath.earned(4, 333_333_333_333_333_333_333, 0), 1);
    }

    function test_split_roundsThePartDown() public pure {
        _assertSplit(100, 1_000, 10, 90);
        _assertSplit(99, 1_000, 9, 90);
        _assertSplit(99, 0, 0, 99);
        _assertSplit(99, 10_000, 99, 0);
        _assertSplit(0, 5_000, 0, 0);
    }

    function test_constants_fitTheirPurpose() public pure {
        assertEq(NominationMath.FACTOR_SCALE, WHOLE);
        assertEq(NominationMath.LOWEST_FACTOR, 1e25);
        assertEq(NominationMath.LOWEST_BASE, 1e18);
        assertLe(NominationMath.toShares(SUPPLY, NominationMath.LOWEST_FACTOR), type(uint128).max);
        uint256 perSupply = NominationMath.perUnit(SUPPLY, NominationMath.LOWEST_BASE);
        assertGe(type(uint128).max / perSupply, 300_000_000); // times the whole supply
    }

    function testFuzz_toAssets_givesBackWhatWasPaidLessAtMostOne(uint128 assets, uint256 factor) public pure {
        factor = bound(factor, 1, WHOLE);
        uint256 back = (NominationMath.toShares(assets, factor) * factor) / WHOLE;
        assertLe(back, assets);
        assertGe(back + 1, assets);
    }

    /// @dev What two have is never more than what both have together, and what leaves never more than what is missed.
    function testFuzz_toAssets_ofPartsIsAtMostThatOfTheWhole(
        uint256 shares,
        uint256 part,
        uint256 factor,
        uint256 later
    ) public pure {
        shares = bound(shares, 0, type(uint128).max);
        part = bound(part, 0, shares);
        factor = bound(factor, 0, WHOLE);
        later = bound(later, 0, factor);
        uint256 whole = NominationMath.toAssets(shares, factor);
        uint256 parts = NominationMath.toAssets(part, factor) + NominationMath.toAssets(shares - part, factor);
        assertLe(parts, whole);
        assertGe(parts + 1, whole);
        assertLe(NominationMath.toAssets(shares, later), whole);
    }

    /// @dev Shares minted for a rounded amount never add more to what a pool owes than that amount.
    function testFuzz_toShares_addsAtMostWhatWasPaid(uint256 shares, uint256 paid, uint256 factor) public pure {
        factor = bound(factor, NominationMath.LOWEST_FACTOR, WHOLE);
        shares = bound(shares, 0, 1e38);
        paid = bound(paid, 0, SUPPLY);
        uint256 minted = NominationMath.toShares(paid, factor);
        assertLe(NominationMath.toAssets(shares + minted, factor), NominationMath.toAssets(shares, factor) + paid);
    }

    function testFuzz_earned_isAtMostWhatWasShared(
        uint256 base,
        uint256 units,
        uint256 amount,
        uint256 before
    ) public pure {
        base = bound(base, NominationMath.LOWEST_BASE, SUPPLY);
        units = bound(units, 0, base);
        amount = bound(amount, 0, SUPPLY);
        before = bound(before, 0, type(uint96).max);
        uint256 accumulated = before + NominationMath.perUnit(amount, base);
        uint256 mine = NominationMath.earned(units, accumulated, before);
        uint256 others = NominationMath.earned(base - units, accumulated, before);
        assertLe(mine + others, amount);
        assertGe(mine + others + base / 1e21 + 2, amount);
        assertLe(mine * base, units * amount, "pro rata at most");
    }

    function testFuzz_split_conserves(uint128 amount, uint256 bps) public pure {
        bps = bound(bps, 0, 10_000);
        (uint256 part, uint256 rest) = NominationMath.split(amount, bps);
        assertEq(part + rest, amount);
        assertLe(part * 10_000, amount * bps);
        assertGt((part + 1) * 10_000, amount * bps);
    }

    function _assertSplit(uint256 amount, uint256 bps, uint256 part, uint256 rest) private pure {
        (uint256 found, uint256 other) = NominationMath.split(amount, bps);
        assertEq(found, part, "part");
        assertEq(other, rest, "rest");
    }
}
