// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice The contested path: contest, rule, execute, and no ruling in time.
contract JobsDisputeTest is JobsTest {
    function test_contest_createsTheDispute() external {
        _reject();
        uint48 deadline = uint48(START + 180 days);
        vm.expectEmit(address(jobs));
        emit IJobs.JobContested(_id(), 1, "good", COST, deadline);
        vm.expectEmit(address(jobs));
        emit IArbitrableV2.DisputeRequest(arbitrator, 1, 0);
        vm.prank(provider.addr);
        jobs.contest(terms, "good", COST);
        _assertStatus(IJobs.Status.Disputed);
        assertEq(_job().deadline, deadline);
        assertTrue(_job().disputed);
        assertEq(jobs.feesOf(_id()).provider, COST);
        assertEq(_balance(provider.addr), WEALTH - COST);
        assertEq(usd.balanceOf(address(arbitrator)), COST);
        assertEq(usd.allowance(address(jobs), address(arbitrator)), 0);
        assertEq(arbitrator.choices(), 5);
        assertEq(arbitrator.extraData(), abi.encode(7, 3, client.addr, provider.addr, agentId));
        assertEq(address(arbitrator.feeToken()), address(usd));
        _assertConserved();
    }

    function test_contest_untilTheLastSecond() external {
        _reject();
        vm.warp(_job().deadline);
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
        _assertStatus(IJobs.Status.Disputed);
    }

    function test_contest_revertsAfterTheContestPeriod() external {
        _reject();
        uint48 deadline = _job().deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlinePassed.selector, _id(), deadline));
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
    }

    function test_contest_revertsWhenTheCostRoseAboveTheMaximum() external {
        _reject();
        arbitrator.setCost(COST + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitrationCostTooHigh.selector, COST + 1, COST));
        vm.prank(provider.addr);
        jobs.contest(terms, "good", COST);
    }

    function test_contest_atNoCost() external {
        arbitrator.setCost(0);
        _resolve(1);
        _assertSettled(IJobs.Status.Resolved);
        assertEq(_balance(client.addr), WEALTH);
    }

    /// @dev What each ruling gives: shares of the escrow, of the client's post, of the damages, and the score.
    function test_execute_distributesByTheRuling() external {
        uint16[5] memory scores = [480, 480, 500, 505, 505];
        for (uint256 ruling = 1; ruling <= 5; ++ruling) {
            uint256 before = vm.snapshotState();
            uint256 gross = (PRICE * (ruling - 1)) / 4;
            uint256 post = (COST * (ruling - 1)) / 4;
            uint256 owed = (DAMAGES * RATE * (5 - ruling)) / 4;
            _rule(ruling);
            vm.expectEmit(address(jobs));
            emit IJobs.JobClosed(
                _id(),
                IJobs.Status.Resolved,
                gross - gross / 100,
                gross / 100,
                PRICE - gross,
                post,
                COST - post
            );
            vm.prank(stranger.addr);
            jobs.execute(terms);
            _assertSettled(IJobs.Status.Resolved);
            assertEq(_balance(payee), gross - gross / 100 + post);
            assertEq(_balance(client.addr), WEALTH - gross - post);
            assertEq(_balance(provider.addr), WEALTH - COST);
            assertEq(_ainuOf(client.addr), owed);
            assertEq(_bonded(), BONDED - owed);
            assertEq(reputation.scoreOf(agentId), scores[ruling - 1]);
            assertEq(reputation.recordOf(agentId).disputes, 1);
            _assertConserved();
            vm.revertToState(before);
        }
    }

    /// @dev Refused, nonsense and no ruling in time are one: the default share, no damages, no score.
    function test_execute_appliesTheDefaultWhereNobodyRuled() external {
        uint256[3] memory rulings = [uint256(0), 6, MAX];
        for (uint256 i = 0; i < rulings.length; ++i) {
            uint256 before = vm.snapshotState();
            _rule(rulings[i]);
            assertEq(uint256(_job().ruling), 0);
            jobs.execute(terms);
            _assertDefault();
            vm.revertToState(before);
        }
    }

    function test_expire_appliesTheDefaultAfterTheRulingPeriod() external {
        _dispute();
        uint48 deadline = _job().deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlineNotPassed.selector, _id(), deadline));
        jobs.expire(terms);
        vm.warp(deadline + 1);
        vm.prank(stranger.addr);
        jobs.expire(terms);
        _assertDefault();
        arbitrator.rule(jobs, 1, 1); // too late
        _assertDefault();
    }

    /// @dev Until somebody ends the dispute, a late ruling is still a ruling.
    function test_rule_afterTheRulingPeriod() external {
        _dispute();
        vm.warp(START + 400 days);
        arbitrator.rule(jobs, 1, 5);
        vm.expectRevert(_wrongStatus(IJobs.Status.Ruled));
        jobs.expire(terms);
        jobs.execute(terms);
        assertEq(_balance(client.addr), WEALTH - PRICE - COST);
    }

    function test_rule_storesTheRuling() external {
        _dispute();
        vm.expectEmit(address(jobs));
        emit IJobs.JobRuled(_id(), 1, 4);
        vm.expectEmit(address(jobs));
        emit IArbitrableV2.Ruling(IArbitratorV2(address(arbitrator)), 1, 4);
        arbitrator.rule(jobs, 1, 4);
        _assertStatus(IJobs.Status.Ruled);
        assertEq(uint256(_job().ruling), 4);
        assertEq(_escrow(), PRICE + COST);
    }

    function test_rule_ignoresAllOthers() external {
        _dispute();
        bytes32 before = keccak256(abi.encode(_job()));
        address[4] memory others = [stranger.addr, client.addr, provider.addr, address(this)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.prank(others[i]);
            jobs.rule(1, 5);
        }
        arbitrator.rule(jobs, 2, 5); // a dispute that does not exist
        arbitrator.rule(jobs, 0, 5);
        assertEq(before, keccak256(abi.encode(_job())));
    }

    function test_rule_ignoresASecondRuling() external {
        _rule(1);
        arbitrator.rule(jobs, 1, 5);
        assertEq(uint256(_job().ruling), 1);
        jobs.execute(terms);
        arbitrator.rule(jobs, 1, 5);
        _assertStatus(IJobs.Status.Resolved);
        assertEq(uint256(_job().ruling), 1);
    }

    function test_rule_ignoresARulingAfterAnAgreement() external {
        _dispute();
        _agree(1);
        arbitrator.rule(jobs, 1, 5);
        _assertSettled(IJobs.Status.Agreed);
        assertEq(uint256(_job().ruling), 0);
    }

    /// @dev The loser pays the fee that was paid to the arbitrator, and no more, also when the cost changed in between.
    function testFuzz_execute_conservesWhateverTheCosts(uint256 first, uint256 second, uint256 ruling) external {
        first = bound(first, 0, WEALTH - PRICE);
        second = bound(second, 0, WEALTH);
        ruling = bound(ruling, 0, 5);
        arbitrator.setCost(first);
        _reject();
        arbitrator.setCost(second);
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
        arbitrator.rule(jobs, 1, ruling);
        jobs.execute(terms);
        _assertSettled(IJobs.Status.Resolved);
        _assertConserved();
        uint256 smaller = first < second ? first : second;
        if (ruling == 1) assertEq(_balance(client.addr), WEALTH);
        if (ruling == 5) assertEq(_balance(client.addr), WEALTH - PRICE - smaller);
        assertEq(_balance(provider.addr), WEALTH - second);
    }

    function _assertDefault() private view {
        _assertSettled(IJobs.Status.Resolved);
        assertEq(_balance(payee), 495e6 + COST / 2);
        assertEq(_balance(client.addr), WEALTH - 500e6 - COST / 2);
        assertEq(_bonded(), BONDED);
        assertEq(reputation.scoreOf(agentId), 500);
        _assertConserved();
    }
}
