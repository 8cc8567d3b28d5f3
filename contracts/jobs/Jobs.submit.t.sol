// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice Work in time and out of time: submit, complete, settle, expire, concede.
contract JobsSubmitTest is JobsTest {
    uint256 private constant FEE = PRICE / 100;

    function test_submit_startsTheReview() external {
        _fund();
        vm.expectEmit(address(jobs));
        emit IJobs.JobSubmitted(_id(), WORK, uint48(START + 2 days));
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
        assertEq(_job().deadline, START + 2 days);
    }

    function test_submit_untilTheLastSecond() external {
        _fund();
        vm.warp(START + 1 days);
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
        assertEq(_job().deadline, START + 3 days);
    }

    function test_submit_revertsAfterTheDeadline() external {
        _fund();
        uint48 deadline = _job().deadline;
        bytes memory signature = _signSubmit(provider, WORK, MAX);
        bytes memory expected = abi.encodeWithSelector(IJobs.DeadlinePassed.selector, _id(), deadline);
        vm.warp(deadline + 1);
        vm.expectRevert(expected);
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
        vm.expectRevert(expected);
        jobs.submitBySig(terms, WORK, MAX, signature);
    }

    function test_complete_paysAndFrees() external {
        _submit();
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Completed, PRICE - FEE, FEE, 0, 0, 0);
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, client.addr, _id(), IReputation.Outcome.Success, false, true, 505);
        vm.prank(client.addr);
        jobs.complete(terms);
        _assertSettled(IJobs.Status.Completed);
        _assertPaid();
        assertEq(_bonded(), BONDED);
        assertEq(reputation.scoreOf(agentId), 505);
    }

    /// @dev Consent is welcome at any time before somebody else ends the job.
    function test_complete_afterTheReviewPeriod() external {
        _submit();
        vm.warp(_job().deadline + 100 days);
        vm.prank(client.addr);
        jobs.complete(terms);
        _assertPaid();
    }

    function test_settle_takesSilenceForConsent() external {
        _submit();
        vm.warp(_job().deadline + 1);
        vm.prank(stranger.addr);
        jobs.settle(terms);
        _assertSettled(IJobs.Status.Completed);
        _assertPaid();
        assertEq(reputation.scoreOf(agentId), 505);
    }

    function test_settle_revertsInTheLastSecondOfTheReview() external {
        _submit();
        uint48 deadline = _job().deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlineNotPassed.selector, _id(), deadline));
        jobs.settle(terms);
    }

    function test_expire_refundsAndTakesDamages() external {
        _fund();
        uint48 deadline = _job().deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlineNotPassed.selector, _id(), deadline));
        jobs.expire(terms);
        vm.warp(deadline + 1);
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Expired, 0, 0, PRICE, 0, 0);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), DAMAGES * RATE, 0);
        vm.prank(stranger.addr);
        jobs.expire(terms);
        _assertSettled(IJobs.Status.Expired);
        _assertRefundedWithDamages();
        assertEq(reputation.scoreOf(agentId), 480);
        assertEq(reputation.recordOf(agentId).failed, 1);
    }

    function test_expire_revertsForAJobInReview() external {
        _submit();
        vm.warp(START + 400 days);
        vm.expectRevert(_wrongStatus(IJobs.Status.Submitted));
        jobs.expire(terms);
    }

    function test_concede_refundsAndTakesDamages() external {
        IJobs.Status[3] memory from = [IJobs.Status.Funded, IJobs.Status.Submitted, IJobs.Status.Rejected];
        for (uint256 i = 0; i < from.length; ++i) {
            uint256 before = vm.snapshotState();
            _reach(from[i]);
            vm.warp(uint256(_job().deadline) + 100 days); // also late
            uint256 post = from[i] == IJobs.Status.Rejected ? COST : 0;
            vm.expectEmit(address(jobs));
            emit IJobs.JobClosed(_id(), IJobs.Status.Failed, 0, 0, PRICE, 0, post);
            vm.prank(provider.addr);
            jobs.concede(terms);
            _assertSettled(IJobs.Status.Failed);
            _assertRefundedWithDamages();
            assertEq(reputation.scoreOf(agentId), 480);
            vm.revertToState(before);
        }
    }

    function _assertPaid() private view {
        assertEq(_balance(payee), PRICE - FEE);
        assertEq(_protocolFees(), FEE);
        assertEq(_balance(client.addr), WEALTH - PRICE);
        assertEq(_balance(provider.addr), WEALTH);
        _assertConserved();
    }

    function _assertRefundedWithDamages() private view {
        assertEq(_balance(client.addr), WEALTH);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(_bonded(), BONDED - DAMAGES * RATE);
        _assertConserved();
    }
}
