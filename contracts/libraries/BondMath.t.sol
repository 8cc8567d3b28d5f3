// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {BondMath} from "./BondMath.sol";

contract BondMathTest is Test {
    struct Split {
        uint256 bonded;
        uint256 locked;
        uint256 unbonding;
        uint256 released;
        uint256 amount;
    }

    uint256 private constant ORDINARY = 10_000;

    /// @dev The unit of {_exact}: three factors in basis points.
    uint256 private constant WHOLE = 1e12;

    function test_required_isTheDocumentedShareOfTheValue() public pure {
        assertEq(BondMath.required(100e18, 0, ORDINARY), 40e18);
        assertEq(BondMath.required(100e18, 500, ORDINARY), 25e18);
        assertEq(BondMath.required(100e18, 1_000, ORDINARY), 10e18);
        assertEq(BondMath.required(100e18, 500, 30_000), 75e18);
        assertEq(BondMath.required(100e18, 500, 1), 0.0025e18);
    }

    function test_required_isNothingForNoValueOrNoRisk() public pure {
        assertEq(BondMath.required(0, 0, ORDINARY), 0);
        assertEq(BondMath.required(100e18, 0, 0), 0);
    }

    function test_required_roundsUp() public pure {
        assertEq(BondMath.required(1, 1_000, 1), 1);
        assertEq(BondMath.required(11, 1_000, ORDINARY), 2);
    }

    function test_required_revertsAboveTheHighestScore() public {
        vm.expectRevert(abi.encodeWithSelector(BondMath.InvalidScore.selector, 1_001, 1_000));
        this.required(1, 1_001, ORDINARY);
    }

    function testFuzz_required_risesWithValueAndRisk(
        uint128 value,
        uint128 more,
        uint256 score,
        uint32 risk,
        uint32 riskier
    ) public pure {
        score = bound(score, 0, 1_000);
        if (value > more) (value, more) = (more, value);
        if (risk > riskier) (risk, riskier) = (riskier, risk);
        uint256 bond = BondMath.required(value, score, risk);
        assertLe(bond, BondMath.required(more, score, risk));
        assertLe(bond, BondMath.required(value, score, riskier));
    }

    function testFuzz_required_fallsWithTheScore(
        uint128 value,
        uint256 score,
        uint256 better,
        uint32 risk
    ) public pure {
        score = bound(score, 0, 1_000);
        better = bound(better, score, 1_000);
        assertGe(BondMath.required(value, score, risk), BondMath.required(value, better, risk));
    }

    function testFuzz_required_isTheExactValueRoundedUpByLessThanOne(
        uint128 value,
        uint256 score,
        uint32 risk
    ) public pure {
        score = bound(score, 0, 1_000);
        uint256 bond = BondMath.required(value, score, risk);
        uint256 exact = _exact(value, score, risk);
        assertGe(bond * WHOLE, exact);
        assertLt(bond * WHOLE, exact + WHOLE);
    }

    function testFuzz_required_neverOverflows(uint128 value, uint256 score, uint64 risk) public pure {
        score = bound(score, 0, 1_000);
        uint256 bond = BondMath.required(value, score, risk);
        assertTrue(bond > 0 || value == 0 || risk == 0);
    }

    function test_slashSplit_takesTheLockThenTheFreeBondThenWhatIsUnbonding() public pure {
        _assertSplit(Split(100, 60, 50, 20, 15), 15, 0, 0);
        _assertSplit(Split(100, 60, 50, 20, 20), 20, 0, 0);
        _assertSplit(Split(100, 60, 50, 20, 45), 20, 25, 0);
        _assertSplit(Split(100, 60, 50, 20, 70), 20, 40, 10);
        _assertSplit(Split(100, 60, 50, 20, 1_000), 20, 40, 50);
        _assertSplit(Split(100, 60, 50, 20, 0), 0, 0, 0);
        _assertSplit(Split(0, 0, 0, 0, 1), 0, 0, 0);
    }

    function testFuzz_slashSplit_conservesAndNeverExceeds(
        uint128 bonded,
        uint256 locked,
        uint128 unbonding,
        uint256 released,
        uint256 amount
    ) public pure {
        locked = bound(locked, 0, bonded);
        released = bound(released, 0, locked);
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            bonded,
            locked,
            unbonding,
            released,
            amount
        );
        uint256 taken = fromLock + fromFree + fromUnbonding;
        uint256 reachable = released + (bonded - locked) + unbonding;

        assertEq(taken, amount < reachable ? amount : reachable);
        assertLe(fromUnbonding, unbonding);
        // What stays locked stays covered.
        assertGe(bonded - fromLock - fromFree, locked - released);
        // Nothing is taken out of turn.
        assertTrue(fromFree == 0 || fromLock == released);
        assertTrue(fromUnbonding == 0 || fromFree == bonded - locked);
    }

    function test_cost_isThePartRoundedUp() public pure {
        assertEq(BondMath.cost(100e18, 100), 1e18);
        assertEq(BondMath.cost(100e18 + 1, 100), 1e18 + 1);
        assertEq(BondMath.cost(100e18 + 100, 100), 1e18 + 1);
        assertEq(BondMath.cost(100e18, 7_500), 75e18);
        assertEq(BondMath.cost(1, 1), 1);
        assertEq(BondMath.cost(0, 5_000), 0);
        assertEq(BondMath.cost(100e18, 0), 0);
        assertEq(BondMath.cost(type(uint256).max, 10_000), type(uint256).max);
    }

    function testFuzz_cost_isTheExactPartRoundedUpByLessThanOne(uint128 ownBond, uint256 bps) public pure {
        bps = bound(bps, 0, 10_000);
        uint256 costs = BondMath.cost(ownBond, bps);
        assertLe(costs, ownBond);
        assertGe(costs * 10_000, ownBond * bps);
        assertLt(costs * 10_000, ownBond * bps + 10_000);
    }

    function test_factorAfter_leavesThePartRoundedDown() public pure {
        assertEq(BondMath.factorAfter(1e36, 100), 0.99e36);
        assertEq(BondMath.factorAfter(1e36, 7_500), 0.25e36);
        assertEq(BondMath.factorAfter(1e36, 0), 1e36);
        assertEq(BondMath.factorAfter(10_001, 1), 9_999);
        assertEq(BondMath.factorAfter(3, 5_000), 1);
    }

    function test_factorAfter_neverReachesZero() public pure {
        assertEq(BondMath.factorAfter(1, 100), 1);
        assertEq(BondMath.factorAfter(3, 7_500), 1);
        assertEq(BondMath.factorAfter(1e36, 10_000), 1);
    }

    function testFuzz_factorAfter_fallsByTheExactPartRoundedUp(uint256 factor, uint256 bps) public pure {
        factor = bound(factor, 1, BondMath.WHOLE_FACTOR);
        bps = bound(bps, 0, 10_000);
        uint256 left = factor - BondMath.cost(factor, bps);
        assertEq(BondMath.factorAfter(factor, bps), left == 0 ? 1 : left);
    }

    function testFuzz_factorAfter_fallsWithTheOffence(uint256 factor, uint256 bps, uint256 graver) public pure {
        factor = bound(factor, 1, BondMath.WHOLE_FACTOR);
        graver = bound(graver, 0, 10_000);
        bps = bound(bps, 0, graver);
        assertGe(BondMath.factorAfter(factor, bps), BondMath.factorAfter(factor, graver));
    }

    function test_splitPenalty_roundsTheReserveDown() public pure {
        _assertPenalty(100, 5_000, 50, 50);
        _assertPenalty(101, 5_000, 50, 51);
        _assertPenalty(1, 9_999, 0, 1);
        _assertPenalty(9, 0, 0, 9);
        _assertPenalty(9, 10_000, 9, 0);
        _assertPenalty(0, 5_000, 0, 0);
    }

    function testFuzz_splitPenalty_conserves(uint256 amount, uint256 reserveBps) public pure {
        reserveBps = bound(reserveBps, 0, 10_000);
        (uint256 toReserve, uint256 toTreasury) = BondMath.splitPenalty(amount, reserveBps);
        assertEq(toReserve + toTreasury, amount);
        uint256 part = (amount / 10_000) * reserveBps + ((amount % 10_000) * reserveBps) / 10_000;
        assertEq(toReserve, part);
    }

    function required(uint256 value, uint256 score, uint256 risk) external pure returns (uint256) {
        return BondMath.required(value, score, risk);
    }

    function _assertSplit(Split memory s, uint256 lock, uint256 free, uint256 leaving) private pure {
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            s.bonded,
            s.locked,
            s.unbonding,
            s.released,
            s.amount
        );
        assertEq(fromLock, lock, "from the lock");
        assertEq(fromFree, free, "from the free bond");
        assertEq(fromUnbonding, leaving, "from unbonding");
    }

    function _assertPenalty(uint256 amount, uint256 reserveBps, uint256 reserve, uint256 treasury) private pure {
        (uint256 toReserve, uint256 toTreasury) = BondMath.splitPenalty(amount, reserveBps);
        assertEq(toReserve, reserve, "to the reserve");
        assertEq(toTreasury, treasury, "to the treasury");
    }

    /// @dev The formula as documented, times {WHOLE}: 20 % of the value, the factor from 2 to 0.5, the risk.
    function _exact(uint256 value, uint256 score, uint256 risk) private pure returns (uint256) {
        return value * 2_000 * (20_000 - 15 * score) * risk;
    }
}
