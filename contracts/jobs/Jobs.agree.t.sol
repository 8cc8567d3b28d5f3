// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice What both parties can do together: split, extend.
contract JobsAgreeTest is JobsTest {
    function test_agree_splitsInEveryRunningStatus() external {
        for (uint256 s = uint256(IJobs.Status.Funded); s <= uint256(IJobs.Status.Disputed); ++s) {
            uint256 before = vm.snapshotState();
            _reach(IJobs.Status(s));
            bool disputed = IJobs.Status(s) == IJobs.Status.Disputed;
            uint256 post = IJobs.Status(s) >= IJobs.Status.Rejected ? COST : 0;
            bytes memory ofClient = _signSplit(client, 0, 400e6, START);
            bytes memory ofProvider = _signSplit(provider, 0, 400e6, START);
            vm.expectEmit(address(jobs));
            emit IJobs.JobClosed(_id(), IJobs.Status.Agreed, 396e6, 4e6, 600e6, 0, post);
            vm.expectEmit(address(reputation));
            emit IReputation.ReceiptRecorded(
                agentId,
                client.addr,
                _id(),
                IReputation.Outcome.Neutral,
                disputed,
                true,
                500
            );
            vm.prank(stranger.addr);
            jobs.agree(terms, 0, 400e6, START, ofClient, ofProvider);
            _assertSettled(IJobs.Status.Agreed);
            assertEq(_balance(payee), 396e6);
            assertEq(_balance(client.addr), WEALTH - 400e6);
            assertEq(_bonded(), BONDED);
            _assertConserved();
            vm.revertToState(before);
        }
    }

    function testFuzz_agree_onAnySplit(uint128 paid, uint128 toProvider) external {
        paid = uint128(bound(paid, 0, PRICE));
        toProvider = uint128(bound(toProvider, 0, PRICE - paid));
        _fund();
        if (paid != 0) {
            vm.prank(client.addr);
            jobs.payMilestone(terms, paid);
        }
        _agree(toProvider);
        uint256 sum = uint256(paid) + toProvider;
        assertEq(_balance(client.addr), WEALTH - sum);
        assertEq(_protocolFees(), (sum + 99) / 100);
        _assertSettled(IJobs.Status.Agreed);
        _assertConserved();
    }

    function test_agree_revertsBeyondTheEscrow() external {
        _fund();
        vm.prank(client.addr);
        jobs.payMilestone(terms, 300e6);
        bytes memory signature = _signSplit(provider, 300e6, 701e6, MAX);
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidSplit.selector, _id(), 701e6, 700e6));
        vm.prank(client.addr);
        jobs.agree(terms, 300e6, 701e6, MAX, "", signature);
    }

    function test_agree_revertsForAnotherAmountOfMilestones() external {
        _fund();
        bytes memory signature = _signSplit(provider, 0, 400e6, MAX);
        vm.startPrank(client.addr);
        jobs.payMilestone(terms, 300e6);
        vm.expectRevert(abi.encodeWithSelector(IJobs.StaleAgreement.selector, _id(), 300e6));
        jobs.agree(terms, 0, 400e6, MAX, "", signature);
    }

    function test_agree_revertsWithoutBoth() external {
        _fund();
        bytes memory ofClient = _signSplit(client, 0, 400e6, MAX);
        bytes memory ofProvider = _signSplit(provider, 0, 400e6, MAX);
        vm.expectRevert(_invalidSignature(client.addr));
        vm.prank(provider.addr);
        jobs.agree(terms, 0, 400e6, MAX, ofProvider, "");
        vm.expectRevert(_invalidSignature(provider.addr));
        vm.prank(client.addr);
        jobs.agree(terms, 0, 400e6, MAX, "", ofClient);
        vm.expectRevert(_invalidSignature(provider.addr));
        vm.prank(client.addr);
        jobs.agree(terms, 0, 399e6, MAX, "", ofProvider);
        vm.prank(provider.addr);
        jobs.agree(terms, 0, 400e6, MAX, ofClient, "");
    }

    function test_extend_movesTheDeadlineOfEachPhase() external {
        for (uint256 s = uint256(IJobs.Status.Funded); s <= uint256(IJobs.Status.Disputed); ++s) {
            uint256 before = vm.snapshotState();
            IJobs.Status status = IJobs.Status(s);
            _reach(status);
            uint48 from = _job().deadline;
            uint48 to = from + 7 days;
            bytes memory ofClient = _signExtension(client, status, from, to);
            bytes memory ofProvider = _signExtension(provider, status, from, to);
            vm.expectEmit(address(jobs));
            emit IJobs.JobExtended(_id(), to);
            jobs.extend(terms, from, to, ofClient, ofProvider);
            assertEq(_job().deadline, to);
            _assertStatus(status);

            bytes memory expected = abi.encodeWithSelector(IJobs.InvalidExtension.selector, _id(), from, to, to);
            vm.expectRevert(expected);
            jobs.extend(terms, from, to, ofClient, ofProvider); // a replay
            vm.revertToState(before);
        }
    }

    function test_extend_revertsForAnInsuredJob() external {
        _insure();
        for (uint256 s = uint256(IJobs.Status.Funded); s <= uint256(IJobs.Status.Disputed); ++s) {
            uint256 before = vm.snapshotState();
            IJobs.Status status = IJobs.Status(s);
            _reach(status);
            uint48 from = _job().deadline;
            bytes memory ofProvider = _signExtension(provider, status, from, from + 1);
            vm.expectRevert(abi.encodeWithSelector(IJobs.InsuredJob.selector, _id()));
            vm.prank(client.addr);
            jobs.extend(terms, from, from + 1, "", ofProvider);
            assertEq(_job().deadline, from);
            vm.revertToState(before);
        }
    }

    function test_extend_afterTheDeadline() external {
        _fund();
        uint48 from = _job().deadline;
        vm.warp(from + 1 days);
        bytes memory signature = _signExtension(provider, IJobs.Status.Funded, from, from + 2 days);
        vm.prank(client.addr);
        jobs.extend(terms, from, from + 2 days, "", signature);
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
    }

    function test_extend_revertsUnlessLater() external {
        _fund();
        uint48 from = _job().deadline;
        _refusedExtension(from, from);
        _refusedExtension(from, from - 1);
        _refusedExtension(from - 1, from + 1);
        _refusedExtension(from + 1, from + 2);
    }

    function test_extend_revertsBeyondAYear() external {
        _fund();
        _refusedExtension(_job().deadline, uint48(vm.getBlockTimestamp()) + 365 days + 1);
    }

    function test_extend_revertsWithoutBoth() external {
        _fund();
        uint48 from = _job().deadline;
        bytes memory ofClient = _signExtension(client, IJobs.Status.Funded, from, from + 1);
        bytes memory ofProvider = _signExtension(provider, IJobs.Status.Funded, from, from + 1);
        vm.expectRevert(_invalidSignature(client.addr));
        vm.prank(provider.addr);
        jobs.extend(terms, from, from + 1, ofProvider, "");
        vm.expectRevert(_invalidSignature(provider.addr));
        vm.prank(client.addr);
        jobs.extend(terms, from, from + 1, "", ofClient);
    }

    /// @dev The review may end in the very second in which the work should have; what was agreed for the one does not
    /// stretch the other.
    function test_extend_revertsForAnExtensionOfAnEarlierPhase() external {
        terms.workPeriod = 3 days;
        _fund();
        uint48 from = _job().deadline;
        uint48 to = from + 300 days;
        bytes memory ofClient = _signExtension(client, IJobs.Status.Funded, from, to);
        bytes memory ofProvider = _signExtension(provider, IJobs.Status.Funded, from, to);
        jobs.extend(terms, from, to, ofClient, ofProvider);
        vm.warp(from - terms.reviewPeriod);
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
        assertEq(_job().deadline, from);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.extend(terms, from, to, ofClient, ofProvider);
    }

    function _refusedExtension(uint48 from, uint48 to) private {
        bytes memory signature = _signExtension(provider, IJobs.Status.Funded, from, to);
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidExtension.selector, _id(), from, to, _job().deadline));
        vm.prank(client.addr);
        jobs.extend(terms, from, to, "", signature);
    }
}
