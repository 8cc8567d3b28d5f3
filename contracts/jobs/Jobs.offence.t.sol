// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice What the end of a job is to the agent's bond and score.
contract JobsOffenceTest is JobsTest {
    function setUp() public override {
        super.setUp();
        terms.damages = 0; // so that the bond shows the offence alone
    }

    /// @dev Every claim, every ruling, by the court and by another arbitrator.
    function test_execute_isTheOffenceThatTheCourtUpheld() external {
        for (uint256 c = 0; c <= uint256(type(IJobs.Claim).max); ++c) {
            claim = IJobs.Claim(c);
            for (uint256 ruling = 0; ruling <= 5; ++ruling) {
                _assertRuled(ruling, address(court), _expected(ruling, true));
                _assertRuled(ruling, address(arbitrator), _expected(ruling, false));
            }
        }
    }

    /// @dev Silence neither makes an offence nor undoes one, whatever it makes of the money.
    function test_execute_blamesByTheVotesWhereNobodyAnsweredTheChallenge() external {
        claim = IJobs.Claim.Fraud;
        for (uint256 voted = 0; voted <= 5; ++voted) {
            for (uint256 ruling = 0; ruling <= 5; ++ruling) {
                uint256 before = vm.snapshotState();
                _useCourt();
                court.setVoted(1, voted);
                _resolve(ruling);
                assertEq(_job().ruling, ruling);
                assertEq(_job().verdict, voted);
                uint256 score = _scoreAfter(voted, _expected(voted, true));
                if (voted > 3 && ruling <= 3) score = 500; // found good, and not paid
                _assertOffence(_expected(voted, true), score);
                vm.revertToState(before);
            }
        }
    }

    /// @dev Of another arbitrator the ruling is what there is.
    function test_execute_asksTheCourtAlone() external {
        claim = IJobs.Claim.Fraud;
        vm.mockCallRevert(address(arbitrator), abi.encodeWithSelector(ICourt.votedRuling.selector), "");
        _assertRuled(1, address(arbitrator), IStaking.Offence.Failure);
    }

    function test_execute_ofAnUnansweredChallengePaysTheClientAsAnyRuling() external {
        (claim, terms.damages) = (IJobs.Claim.Fraud, DAMAGES);
        _useCourt();
        court.setVoted(1, 5);
        _rule(1);
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Resolved, 0, 0, PRICE, 0, COST);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), DAMAGES * RATE, 0);
        jobs.execute(terms);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(_bonded(), BONDED - DAMAGES * RATE);
        assertEq(reputation.scoreOf(agentId), 500);
        _assertSettled(IJobs.Status.Resolved);
    }

    function test_execute_isNoOffenceInAJobThatIsNotScored() external {
        jobs.setFee(0, treasury, 0);
        claim = IJobs.Claim.Fraud;
        for (uint256 ruling = 0; ruling <= 5; ++ruling) {
            uint256 before = vm.snapshotState();
            _useCourt();
            _resolve(ruling);
            _assertOffence(IStaking.Offence.None, 500);
            vm.revertToState(before);
        }
    }

    /// @dev Nobody judged, so the gravest claim is a failure and no more.
    function test_failure_withoutARulingIsAFailureWhateverTheClaim() external {
        claim = IJobs.Claim.Fraud;
        _useCourt();
        uint256 before = vm.snapshotState();
        _expire();
        _assertOffence(IStaking.Offence.Failure, 480);
        vm.revertToState(before);
        _concede();
        _assertOffence(IStaking.Offence.Failure, 480);
        vm.revertToState(before);
        _reject();
        vm.prank(provider.addr);
        jobs.concede(terms);
        _assertOffence(IStaking.Offence.Failure, 480);
        vm.revertToState(before);
        _dispute();
        vm.warp(_job().deadline + 1);
        jobs.expire(terms); // the default ruling
        _assertOffence(IStaking.Offence.None, 500);
    }

    function test_failure_isNoOffenceInAJobThatIsNotScored() external {
        jobs.setFee(0, treasury, 0);
        _expire();
        _assertOffence(IStaking.Offence.None, 500);
        terms.salt = 2;
        terms.openBy = uint48(vm.getBlockTimestamp());
        _concede();
        _assertOffence(IStaking.Offence.None, 500);
    }

    function test_success_isNoOffence() external {
        uint256 before = vm.snapshotState();
        _complete();
        _assertOffence(IStaking.Offence.None, 505);
        vm.revertToState(before);
        _fund();
        _agree(0);
        _assertOffence(IStaking.Offence.None, 500);
    }

    /// @dev The victim comes first; what the offence costs beyond that goes to nobody who took part.
    function test_penalty_isWhatTheOffenceCostsBeyondTheDamages() external {
        (claim, terms.damages) = (IJobs.Claim.Fraud, DAMAGES);
        _useCourt();
        _rule(1);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), DAMAGES * RATE, BONDED / 2 - DAMAGES * RATE);
        jobs.execute(terms);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(staking.penaltyBalance(), BONDED / 2 - DAMAGES * RATE);
        assertEq(_bonded(), BONDED / 2);
        assertEq(_ainuOf(provider.addr) + _ainuOf(payee), 0);
        _assertSettled(IJobs.Status.Resolved);
    }

    function test_penalty_ofAJobWithoutBond() external {
        terms.bond = 0;
        _expire();
        _assertOffence(IStaking.Offence.Failure, 480);
        assertEq(staking.penaltyBalance(), BONDED / 100);
    }

    function test_penalty_isTakenOnce() external {
        _expire();
        vm.expectRevert(abi.encodeWithSelector(IJobs.NothingPending.selector, _id()));
        jobs.retry(terms);
        assertEq(staking.penaltyBalance(), BONDED / 100);
    }

    /// @dev A third failure within 30 days; each is another job.
    function test_penalty_ofRepeatedFailures() external {
        for (uint256 i = 1; i <= 3; ++i) {
            (terms.salt, terms.openBy) = (i, uint48(block.timestamp));
            _concede();
        }
        uint256 left = BONDED;
        left -= left / 100;
        left -= left / 100;
        assertEq(_bonded(), left - left / 4);
    }

    function _assertRuled(uint256 ruling, address judge, IStaking.Offence expected) private {
        uint256 before = vm.snapshotState();
        terms.arbitrator = judge;
        _resolve(ruling);
        _assertOffence(expected, _scoreAfter(ruling, expected));
        vm.revertToState(before);
    }

    function _scoreAfter(uint256 ruling, IStaking.Offence offence) private pure returns (uint256) {
        if (offence >= IStaking.Offence.DoubleAcceptance) return 0;
        if (ruling == 1 || ruling == 2) return 480;
        return ruling > 3 ? 505 : 500;
    }

    function _assertOffence(IStaking.Offence expected, uint256 score) private view {
        uint256 bps = staking.offenceBps(expected);
        assertEq(_bonded(), BONDED - (BONDED * bps) / 10_000, "bond");
        assertEq(staking.nominationFactor(agentId), 1e36 - (1e36 * bps) / 10_000, "nominations");
        assertEq(reputation.scoreOf(agentId), score, "score");
        assertEq(uint256(_job().pending), 0, "pending");
        assertEq(_locked(), 0, "locked");
    }

    function _expected(uint256 ruling, bool byCourt) private view returns (IStaking.Offence) {
        if (ruling == 0 || ruling >= 3) return IStaking.Offence.None;
        if (ruling == 1 && byCourt) {
            if (claim == IJobs.Claim.ProtocolViolation) return IStaking.Offence.ProtocolViolation;
            if (claim == IJobs.Claim.DoubleAcceptance) return IStaking.Offence.DoubleAcceptance;
            if (claim == IJobs.Claim.Fraud) return IStaking.Offence.Fraud;
        }
        return IStaking.Offence.Failure;
    }
}
