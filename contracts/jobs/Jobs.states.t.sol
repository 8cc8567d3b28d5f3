// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice Every action in every status: it leads where it should, or names the status that forbids it and changes nothing.
contract JobsStatesTest is JobsTest {
    enum Action {
        Open,
        OpenSigned,
        OpenInsured,
        OpenInsuredSigned,
        Accept,
        AcceptBySig,
        Cancel,
        Revoke,
        Submit,
        SubmitBySig,
        PayMilestone,
        PayMilestoneBySig,
        Complete,
        CompleteBySig,
        Reject,
        RejectBySig,
        Contest,
        Concede,
        Agree,
        Extend,
        Settle,
        Expire,
        Execute,
        Conclude,
        Retry
    }

    uint256 private constant STATUSES = uint256(type(IJobs.Status).max) + 1;
    uint256 private constant ACTIONS = uint256(type(Action).max) + 1;

    /// @dev By the court, which gives its ruling when it is asked to; other arbitrators have their own tests.
    function setUp() public override {
        super.setUp();
        _insure();
        court.setRuling(1, 5);
    }

    function test_anyAction_inAnyStatus() external {
        for (uint256 s = 0; s < STATUSES; ++s) {
            uint256 before = vm.snapshotState();
            IJobs.Status status = IJobs.Status(s);
            _reach(status);
            for (uint256 a = 0; a < ACTIONS; ++a) {
                uint256 reached = vm.snapshotState();
                _try(status, Action(a));
                vm.revertToState(reached);
            }
            vm.revertToState(before);
        }
    }

    /// @dev A party's actions, called by everybody else; these checks come before the one of the status.
    function test_anyPartysAction_revertsForOthers() external {
        for (uint256 a = 0; a < ACTIONS; ++a) {
            Action action = Action(a);
            (address party, bytes memory data) = _call(action, _job());
            if (party == stranger.addr) continue;
            _refused(action, stranger.addr, data);
            _refused(action, payee, data);
            _refused(action, address(arbitrator), data);
            if (action == Action.Revoke || action == Action.Cancel) continue; // either party's
            _refused(action, party == client.addr ? provider.addr : client.addr, data);
        }
    }

    /// @dev Changing any one field of the terms names another job, of which nothing is known.
    function test_anyAction_revertsForOtherTerms() external {
        _reach(IJobs.Status.Submitted);
        for (uint256 field = 0; field < 20; ++field) {
            uint256 before = vm.snapshotState();
            uint256 jobId = _id();
            _change(field);
            assertNotEq(jobId, _id());
            vm.expectRevert(_wrongStatus(IJobs.Status.None));
            vm.prank(terms.client);
            jobs.complete(terms);
            vm.revertToState(before);
        }
    }

    function _try(IJobs.Status status, Action action) private {
        IJobs.Job memory job = _job();
        (address caller, bytes memory data) = _call(action, job);
        if (action == Action.Settle || action == Action.Expire) vm.warp(uint256(job.deadline) + 1);
        IJobs.Status next = _next(status, action);

        vm.prank(caller);
        (bool ok, bytes memory result) = address(jobs).call(data);

        string memory cell = string.concat(vm.toString(uint256(status)), " x ", vm.toString(uint256(action)));
        if (next == IJobs.Status.None) {
            assertFalse(ok, cell);
            assertEq(keccak256(result), keccak256(_refusal(status, action)), cell);
            assertEq(keccak256(abi.encode(job)), keccak256(abi.encode(_job())), cell);
        } else {
            assertTrue(ok, cell);
            assertEq(uint256(_job().status), uint256(next), cell);
        }
        _assertConserved();
    }

    /// @dev What is said where the action leads nowhere. The job is insured, so its deadlines stay.
    function _refusal(IJobs.Status status, Action action) private view returns (bytes memory) {
        if (action == Action.Retry) return abi.encodeWithSelector(IJobs.NothingPending.selector, _id());
        bool isRunning = status >= IJobs.Status.Funded && status <= IJobs.Status.Disputed;
        if (action == Action.Extend && isRunning) return abi.encodeWithSelector(IJobs.InsuredJob.selector, _id());
        return _wrongStatus(status);
    }

    /// @dev Where the action leads, `None` where it is refused.
    function _next(IJobs.Status status, Action action) private pure returns (IJobs.Status) {
        if (status == IJobs.Status.None) {
            if (action == Action.Open) return IJobs.Status.Open;
            if (action == Action.OpenInsured) return IJobs.Status.Open;
            if (action == Action.OpenSigned || action == Action.OpenInsuredSigned) return IJobs.Status.Funded;
            if (action == Action.Revoke) return IJobs.Status.Revoked;
        } else if (status == IJobs.Status.Open) {
            if (action == Action.Accept || action == Action.AcceptBySig) return IJobs.Status.Funded;
            if (action == Action.Cancel || action == Action.Expire) return IJobs.Status.Cancelled;
        } else if (status >= IJobs.Status.Funded && status <= IJobs.Status.Disputed) {
            if (action == Action.Agree) return IJobs.Status.Agreed;
            return _nextOfRunning(status, action);
        } else if (status == IJobs.Status.Ruled && (action == Action.Execute || action == Action.Conclude)) {
            return IJobs.Status.Resolved;
        }
        return IJobs.Status.None;
    }

    function _nextOfRunning(IJobs.Status status, Action action) private pure returns (IJobs.Status) {
        bool pays = action == Action.PayMilestone || action == Action.PayMilestoneBySig;
        bool completes = action == Action.Complete || action == Action.CompleteBySig;
        if (status == IJobs.Status.Funded) {
            if (action == Action.Submit || action == Action.SubmitBySig) return IJobs.Status.Submitted;
            if (action == Action.Expire) return IJobs.Status.Expired;
            if (pays) return status;
        }
        if (status == IJobs.Status.Submitted) {
            if (action == Action.Reject || action == Action.RejectBySig) return IJobs.Status.Rejected;
            if (action == Action.Settle || completes) return IJobs.Status.Completed;
            if (pays) return status;
        }
        if (status == IJobs.Status.Rejected) {
            if (action == Action.Contest) return IJobs.Status.Disputed;
            if (action == Action.Expire) return IJobs.Status.Failed;
            if (completes) return IJobs.Status.Completed;
        }
        if (status == IJobs.Status.Disputed) {
            bool ends = action == Action.Expire || action == Action.Conclude;
            return ends ? IJobs.Status.Resolved : IJobs.Status.None;
        }
        return action == Action.Concede ? IJobs.Status.Failed : IJobs.Status.None;
    }

    /// @dev The action as whoever may take it would take it; the stranger where anyone may.
    function _call(Action action, IJobs.Job memory job) private view returns (address caller, bytes memory data) {
        address c = client.addr;
        address p = provider.addr;
        address s = stranger.addr;
        if (action == Action.Open) return (c, abi.encodeCall(jobs.open, (terms)));
        if (action == Action.OpenSigned) {
            return (s, abi.encodeCall(jobs.openSigned, (terms, _signTerms(client), _signTerms(provider))));
        }
        if (action == Action.OpenInsured) return (c, abi.encodeCall(jobs.openInsured, (terms, _order(), "")));
        if (action == Action.OpenInsuredSigned) {
            return (c, abi.encodeCall(jobs.openInsured, (terms, _order(), _signTerms(provider))));
        }
        if (action == Action.Accept) return (p, abi.encodeCall(jobs.accept, (terms)));
        if (action == Action.AcceptBySig) {
            return (s, abi.encodeCall(jobs.acceptBySig, (terms, _signTerms(provider))));
        }
        if (action == Action.Cancel) return (c, abi.encodeCall(jobs.cancel, (terms)));
        if (action == Action.Revoke) return (p, abi.encodeCall(jobs.revoke, (terms)));
        if (action == Action.Submit) return (p, abi.encodeCall(jobs.submit, (terms, WORK)));
        if (action == Action.SubmitBySig) {
            return (s, abi.encodeCall(jobs.submitBySig, (terms, WORK, MAX, _signSubmit(provider, WORK, MAX))));
        }
        if (action == Action.PayMilestone) return (c, abi.encodeCall(jobs.payMilestone, (terms, 1)));
        if (action == Action.PayMilestoneBySig) {
            return (s, abi.encodeCall(jobs.payMilestoneBySig, (terms, 1, _signMilestone(client, 1))));
        }
        if (action == Action.Complete) return (c, abi.encodeCall(jobs.complete, (terms)));
        if (action == Action.CompleteBySig) {
            return (s, abi.encodeCall(jobs.completeBySig, (terms, MAX, _signComplete(client, MAX))));
        }
        return _laterCall(action, job);
    }

    function _laterCall(Action action, IJobs.Job memory job) private view returns (address caller, bytes memory data) {
        address c = client.addr;
        address p = provider.addr;
        address s = stranger.addr;
        if (action == Action.Reject) return (c, abi.encodeCall(jobs.reject, (terms, QUALITY, 1, "bad", MAX)));
        if (action == Action.RejectBySig) {
            bytes memory signature = _signReject(client, QUALITY, 1, "bad", MAX, MAX);
            return (s, abi.encodeCall(jobs.rejectBySig, (terms, QUALITY, 1, "bad", MAX, MAX, signature)));
        }
        if (action == Action.Contest) return (p, abi.encodeCall(jobs.contest, (terms, "good", MAX)));
        if (action == Action.Concede) return (p, abi.encodeCall(jobs.concede, (terms)));
        if (action == Action.Agree) {
            bytes memory ofClient = _signSplit(client, job.paid, 1, MAX);
            bytes memory ofProvider = _signSplit(provider, job.paid, 1, MAX);
            return (s, abi.encodeCall(jobs.agree, (terms, job.paid, 1, MAX, ofClient, ofProvider)));
        }
        if (action == Action.Extend) {
            uint48 to = job.deadline + 1;
            bytes memory ofClient = _signExtension(client, job.status, job.deadline, to);
            bytes memory ofProvider = _signExtension(provider, job.status, job.deadline, to);
            return (s, abi.encodeCall(jobs.extend, (terms, job.deadline, to, ofClient, ofProvider)));
        }
        if (action == Action.Settle) return (s, abi.encodeCall(jobs.settle, (terms)));
        if (action == Action.Expire) return (s, abi.encodeCall(jobs.expire, (terms)));
        if (action == Action.Execute) return (s, abi.encodeCall(jobs.execute, (terms)));
        if (action == Action.Conclude) return (s, abi.encodeCall(jobs.conclude, (terms, 1)));
        return (s, abi.encodeCall(jobs.retry, (terms)));
    }

    function _refused(Action action, address caller, bytes memory data) private {
        vm.prank(caller);
        (bool ok, bytes memory result) = address(jobs).call(data);
        assertFalse(ok, vm.toString(uint256(action)));
        assertEq(keccak256(result), keccak256(_notParty(caller)), vm.toString(uint256(action)));
    }

    function _change(uint256 field) private {
        if (field == 0) terms.client = stranger.addr;
        if (field == 1) terms.provider = stranger.addr;
        if (field == 2) terms.payee = stranger.addr;
        if (field == 3) ++terms.agentId;
        if (field == 4) terms.capability = "";
        if (field == 5) terms.spec = "";
        if (field == 6) terms.token = address(ainu);
        if (field == 7) ++terms.price;
        if (field == 8) ++terms.damages;
        if (field == 9) ++terms.bond;
        if (field == 10) ++terms.risk;
        if (field == 11) terms.arbitrator = stranger.addr;
        if (field == 12) ++terms.courtId;
        if (field == 13) ++terms.minJurors;
        if (field == 14) ++terms.defaultRuling;
        if (field == 15) ++terms.openBy;
        if (field == 16) ++terms.workPeriod;
        if (field == 17) ++terms.reviewPeriod;
        if (field == 18) ++terms.contestPeriod;
        if (field == 19) ++terms.salt;
    }
}
