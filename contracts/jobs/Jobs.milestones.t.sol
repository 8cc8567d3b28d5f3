// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice Parts of the price that are released before the end.
contract JobsMilestonesTest is JobsTest {
    function test_payMilestone_releasesThePartSinceTheLast() external {
        _fund();
        vm.expectEmit(address(jobs));
        emit IJobs.MilestonePaid(_id(), 300e6, 297e6, 3e6);
        _pay(300e6);
        vm.expectEmit(address(jobs));
        emit IJobs.MilestonePaid(_id(), 500e6, 198e6, 2e6);
        _pay(500e6);
        assertEq(_job().paid, 500e6);
        assertEq(_balance(payee), 495e6);
        assertEq(_protocolFees(), 5e6);
        assertEq(_escrow(), 500e6);
        _assertConserved();
    }

    function test_payMilestone_inReview() external {
        _submit();
        _pay(PRICE);
        assertEq(_escrow(), 0);
        vm.warp(_job().deadline + 1);
        jobs.settle(terms);
        _assertSettled(IJobs.Status.Completed);
        assertEq(_balance(payee), PRICE - PRICE / 100);
    }

    function test_payMilestone_revertsUnlessItRises() external {
        _fund();
        _refused(0, 0);
        _pay(300e6);
        _refused(300e6, 300e6);
        _refused(299e6, 300e6);
        _refused(PRICE + 1, 300e6);
        _refused(type(uint128).max, 300e6);
    }

    function test_payMilestoneBySig_replaysNothing() external {
        _fund();
        bytes memory first = _signMilestone(client, 300e6);
        bytes memory second = _signMilestone(client, 500e6);
        vm.startPrank(provider.addr);
        jobs.payMilestoneBySig(terms, 500e6, second);
        bytes memory expected = abi.encodeWithSelector(IJobs.InvalidMilestone.selector, _id(), 300e6, 500e6, PRICE);
        vm.expectRevert(expected);
        jobs.payMilestoneBySig(terms, 300e6, first);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.payMilestoneBySig(terms, 600e6, second);
        assertEq(_balance(payee), 495e6);
    }

    function test_payMilestoneBySig_revertsForTheProvidersSignature() external {
        _fund();
        bytes memory signature = _signMilestone(provider, PRICE);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.payMilestoneBySig(terms, PRICE, signature);
    }

    function test_refund_isWhatWasNotReleased() external {
        _fund();
        _pay(300e6);
        vm.prank(provider.addr);
        jobs.concede(terms);
        _assertSettled(IJobs.Status.Failed);
        assertEq(_balance(client.addr), WEALTH - 300e6);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        _assertConserved();
    }

    function test_ruling_dividesWhatWasNotReleased() external {
        _submit();
        _pay(600e6);
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", MAX);
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
        arbitrator.rule(jobs, 1, 2);
        jobs.execute(terms);
        // A quarter of 400, and of the fee that the provider posted.
        assertEq(_balance(payee), 594e6 + 99e6 + COST / 4);
        assertEq(_balance(client.addr), WEALTH - 700e6 - COST / 4);
        _assertSettled(IJobs.Status.Resolved);
        _assertConserved();
    }

    /// @dev However the price is divided, and wherever the job ends, the fee is the one of the sum.
    function testFuzz_fee_isTheSameHoweverThePriceIsDivided(
        uint128 price,
        uint128[5] calldata steps,
        uint16 feeBps
    ) external {
        jobs.setFee(uint16(bound(feeBps, 0, 500)), treasury, 0);
        terms.price = uint128(bound(price, 1, WEALTH));
        _submit();
        for (uint256 i = 0; i < steps.length; ++i) {
            uint256 paid = _job().paid;
            if (paid < terms.price) _pay(uint128(bound(steps[i], paid + 1, terms.price)));
        }
        vm.prank(client.addr);
        jobs.complete(terms);
        uint256 fee = (uint256(terms.price) * _job().feeBps + 9_999) / 10_000;
        assertEq(_protocolFees(), fee);
        assertEq(_balance(payee), terms.price - fee);
        _assertSettled(IJobs.Status.Completed);
    }

    /// @dev A client who pays unit by unit does not turn the provider's money into fees.
    function test_fee_ofSingleUnitsTakesNoUnitEach() external {
        terms.price = 50;
        _fund();
        for (uint128 i = 1; i <= 50; ++i) {
            _pay(i);
        }
        assertEq(_balance(payee), 49);
        assertEq(_protocolFees(), 1);
    }

    function _pay(uint128 cumulative) private {
        vm.prank(client.addr);
        jobs.payMilestone(terms, cumulative);
    }

    function _refused(uint128 cumulative, uint128 paid) private {
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidMilestone.selector, _id(), cumulative, paid, PRICE));
        _pay(cumulative);
    }
}
