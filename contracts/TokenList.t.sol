// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {TokenList} from "./TokenList.sol";
import {ITokenList} from "./interfaces/ITokenList.sol";
import {Test} from "./mocks/Test.sol";

contract TokenListTest is Test {
    /// @dev One AINU a dollar of 6 decimals.
    uint128 private constant RATE = 1e30;

    AccessManager private manager = new AccessManager(address(this));
    TokenList private list = new TokenList(address(manager));
    address private token = makeAddr("token");

    function setUp() public {
        vm.warp(1_900_000_000);
    }

    function test_setRate_lists() public {
        vm.expectEmit(address(list));
        emit ITokenList.RateSet(token, RATE);
        list.setRate(token, RATE);
        assertEq(list.rateOf(token), RATE);
        assertTrue(list.isListed(token));
        assertFalse(list.isListed(address(list)));
    }

    function test_setRate_delistsAtOnce() public {
        list.setRate(token, RATE);
        vm.expectEmit(address(list));
        emit ITokenList.RateSet(token, 0);
        list.setRate(token, 0);
        assertEq(list.rateOf(token), 0);
        assertFalse(list.isListed(token));
        assertEq(list.toAinu(token, 1e6), 0);
    }

    function test_setRate_listsAgainAtTheLastRateAtOnce() public {
        list.setRate(token, RATE);
        list.setRate(token, 0);
        list.setRate(token, RATE);
        assertEq(list.rateOf(token), RATE);
    }

    function test_setRate_changesByAFactorOfTwoOnceADay() public {
        list.setRate(token, RATE);
        skip(1 days);
        list.setRate(token, 2 * RATE);
        skip(1 days);
        list.setRate(token, RATE);
        assertEq(list.rateOf(token), RATE);
    }

    function test_setRate_revertsWhenTooHigh() public {
        uint128 max = list.MAX_RATE();
        list.setRate(token, max);
        vm.expectRevert(abi.encodeWithSelector(ITokenList.RateTooHigh.selector, address(list), max + 1, max));
        list.setRate(address(list), max + 1);
    }

    function test_setRate_revertsWhenTheChangeIsTooLarge() public {
        list.setRate(token, RATE);
        skip(1 days);
        vm.expectRevert(abi.encodeWithSelector(ITokenList.RateChangeTooLarge.selector, token, RATE, 2 * RATE + 1));
        list.setRate(token, 2 * RATE + 1);
        vm.expectRevert(abi.encodeWithSelector(ITokenList.RateChangeTooLarge.selector, token, RATE, RATE / 2 - 1));
        list.setRate(token, RATE / 2 - 1);
    }

    function test_setRate_revertsWhenChangedTooEarly() public {
        list.setRate(token, RATE);
        uint48 allowedAt = uint48(vm.getBlockTimestamp() + 1 days);
        vm.warp(allowedAt - 1);
        vm.expectRevert(abi.encodeWithSelector(ITokenList.RateChangeTooEarly.selector, token, allowedAt));
        list.setRate(token, RATE + 1);
        vm.warp(allowedAt);
        list.setRate(token, RATE + 1);
        assertEq(list.rateOf(token), RATE + 1);
    }

    function test_setRate_boundsAnUnlistedTokenByItsLastRate() public {
        list.setRate(token, RATE);
        skip(1 days);
        list.setRate(token, 0);
        vm.expectRevert(abi.encodeWithSelector(ITokenList.RateChangeTooLarge.selector, token, RATE, 2 * RATE + 1));
        list.setRate(token, 2 * RATE + 1);
        list.setRate(token, 2 * RATE);
        assertEq(list.rateOf(token), 2 * RATE);
    }

    /// @dev Delisting in between must not make a second change possible on the same day.
    function test_setRate_revertsWhenABatchDelistsInBetween() public {
        list.setRate(token, RATE);
        skip(1 days);
        list.setRate(token, 2 * RATE);
        list.setRate(token, 0);
        vm.expectRevert(
            abi.encodeWithSelector(ITokenList.RateChangeTooEarly.selector, token, vm.getBlockTimestamp() + 1 days)
        );
        list.setRate(token, 4 * RATE);
    }

    function test_setRate_revertsForAStranger() public {
        address stranger = makeAddr("stranger");
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        list.setRate(token, RATE);
    }

    function test_toAinu_convertsDecimals() public {
        list.setRate(token, RATE);
        assertEq(list.toAinu(token, 1e6), 1e18);
        assertEq(list.toAinu(token, 1), 1e12);
    }

    function test_toAinu_roundsDown() public {
        list.setRate(token, 1e18 - 1);
        assertEq(list.toAinu(token, 1), 0);
        assertEq(list.toAinu(token, 2), 1);
    }

    function testFuzz_toAinu_neverReverts(uint128 amount, uint128 rate) public {
        rate = uint128(bound(rate, 0, list.MAX_RATE()));
        list.setRate(token, rate);
        assertEq(list.toAinu(token, amount), (uint256(amount) * rate) / 1e18);
    }

    /// @dev Whatever a batch of calls does on one day, the rate ends within a factor of two, or delisted.
    function testFuzz_setRate_staysWithinAFactorOfTwoADay(uint128 first, uint128[8] memory rates) public {
        first = uint128(bound(first, 1, list.MAX_RATE()));
        list.setRate(token, first);
        skip(1 days);
        for (uint256 i = 0; i < rates.length; i++) {
            // Half of the calls aim near the last rate, so that some of them pass.
            uint128 rate = i % 2 == 0 ? rates[i] : uint128(bound(rates[i], first / 4, uint256(first) * 4));
            try list.setRate(token, rate) {} catch {}
            uint256 current = list.rateOf(token);
            if (current != 0) assertTrue(current <= 2 * uint256(first) && 2 * current >= first);
        }
    }

    function skip(uint256 duration) private {
        vm.warp(vm.getBlockTimestamp() + duration);
    }
}
