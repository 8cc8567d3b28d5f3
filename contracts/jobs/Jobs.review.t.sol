// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MockArbitrator} from "../mocks/MockArbitrator.sol";

/// @notice What a client who is not content can do: reject, with an arbitrator or without.
contract JobsReviewTest is JobsTest {
    function test_reject_postsTheFee() external {
        _submit();
        vm.expectEmit(address(jobs));
        emit IJobs.JobRejected(_id(), QUALITY, 1, "bad", COST, uint48(START + 3 days));
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", COST);
        assertEq(_job().deadline, START + 3 days);
        assertEq(jobs.feesOf(_id()).client, COST);
        assertEq(_balance(client.addr), WEALTH - PRICE - COST);
        assertEq(_escrow(), PRICE + COST);
    }

    function test_reject_untilTheLastSecond() external {
        _submit();
        vm.warp(_job().deadline);
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", COST);
        _assertStatus(IJobs.Status.Rejected);
    }

    function test_reject_revertsAfterTheReviewPeriod() external {
        _submit();
        uint48 deadline = _job().deadline;
        bytes memory signature = _signReject(client, QUALITY, 1, "bad", MAX, MAX);
        bytes memory expected = abi.encodeWithSelector(IJobs.DeadlinePassed.selector, _id(), deadline);
        vm.warp(deadline + 1);
        vm.expectRevert(expected);
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", MAX);
        vm.expectRevert(expected);
        jobs.rejectBySig(terms, QUALITY, 1, "bad", MAX, MAX, signature);
    }

    function test_reject_revertsAboveTheMostThatIsPosted() external {
        _submit();
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitrationCostTooHigh.selector, COST, COST - 1));
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", COST - 1);
    }

    function test_reject_revertsWhenTheArbitratorIsUnwilling() external {
        _submit();
        arbitrator.setUnwilling(true);
        vm.expectRevert(abi.encodeWithSelector(MockArbitrator.Unwilling.selector));
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", MAX);
    }

    /// @dev An account without code quotes no cost; a client who agreed to it cannot reject, and the provider is paid.
    function test_reject_revertsForAnArbitratorWithoutCode() external {
        terms.arbitrator = stranger.addr;
        _submit();
        vm.expectRevert(bytes(""));
        vm.prank(client.addr);
        jobs.reject(terms, QUALITY, 1, "bad", MAX);
    }

    function test_rejectBySig_postsTheSignersFee() external {
        _submit();
        bytes memory signature = _signReject(client, QUALITY, 1, "bad", COST, START);
        vm.prank(stranger.addr);
        jobs.rejectBySig(terms, QUALITY, 1, "bad", COST, START, signature);
        assertEq(_balance(client.addr), WEALTH - PRICE - COST);
        vm.expectRevert(_wrongStatus(IJobs.Status.Rejected));
        jobs.rejectBySig(terms, QUALITY, 1, "bad", COST, START, signature);
    }

    function test_reject_withoutArbitratorAppliesTheDefaultRulingAtOnce() external {
        terms.arbitrator = address(0);
        for (uint8 ruling = 1; ruling <= 5; ++ruling) {
            uint256 before = vm.snapshotState();
            terms.defaultRuling = ruling;
            uint256 gross = (uint256(PRICE) * (ruling - 1)) / 4;
            _submit();
            vm.expectEmit(address(jobs));
            emit IJobs.JobRejected(_id(), QUALITY, 1, "bad", 0, uint48(START));
            vm.expectEmit(address(jobs));
            emit IJobs.JobClosed(_id(), IJobs.Status.Resolved, gross - gross / 100, gross / 100, PRICE - gross, 0, 0);
            vm.prank(client.addr);
            jobs.reject(terms, QUALITY, 1, "bad", 0);
            _assertSettled(IJobs.Status.Resolved);
            assertEq(_balance(payee), gross - gross / 100);
            // Nobody judged: no damages, no score.
            assertEq(_ainuOf(client.addr), 0);
            assertEq(_bonded(), BONDED);
            assertEq(reputation.scoreOf(agentId), 500);
            _assertConserved();
            vm.revertToState(before);
        }
    }

    function test_complete_withdrawsARejection() external {
        _reject();
        vm.warp(_job().deadline + 10 days);
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Completed, PRICE - 10e6, 10e6, 0, 0, COST);
        vm.prank(client.addr);
        jobs.complete(terms);
        _assertSettled(IJobs.Status.Completed);
        assertEq(_balance(client.addr), WEALTH - PRICE);
        _assertConserved();
    }

    function test_expire_takesAnUncontestedRejectionForAFailure() external {
        _reject();
        uint48 deadline = _job().deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlineNotPassed.selector, _id(), deadline));
        jobs.expire(terms);
        vm.warp(deadline + 1);
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Failed, 0, 0, PRICE, 0, COST);
        vm.prank(stranger.addr);
        jobs.expire(terms);
        _assertSettled(IJobs.Status.Failed);
        assertEq(_balance(client.addr), WEALTH);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(reputation.scoreOf(agentId), 480);
        _assertConserved();
    }

    function test_settle_revertsForARejectedJob() external {
        _reject();
        vm.warp(START + 400 days);
        vm.expectRevert(_wrongStatus(IJobs.Status.Rejected));
        jobs.settle(terms);
    }
}
