// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../interfaces/IStaking.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

/// @notice What offences cost an agent, and what governance may make them cost.
contract OffencesTest is StakingFixture {
    IStaking.Offence private constant NONE = IStaking.Offence.None;
    IStaking.Offence private constant FAILURE = IStaking.Offence.Failure;
    IStaking.Offence private constant FRAUD = IStaking.Offence.Fraud;

    uint256 private constant BPS = 10_000;

    // Costs

    function test_slash_costsThePartOfTheOwnBondThatTheTableSays() public {
        uint16[6] memory table = [0, 100, 2_500, 2_000, 3_000, 5_000];
        _bond(1_000e18);
        _unbond(200e18); // counts as well
        _lock(jobs, 40e18);
        uint256 state = vm.snapshotState();
        for (uint8 i = 0; i < table.length; ++i) {
            IStaking.Offence offence = IStaking.Offence(i);
            assertEq(staking.offenceBps(offence), table[i]);
            (uint256 toVictim, uint256 penalty) = _offend(offence, 40e18, 0);
            assertEq(toVictim, 0);
            assertEq(penalty, (1_000e18 * uint256(table[i])) / BPS);
            assertEq(staking.penaltyBalance(), penalty);
            assertEq(staking.nominationFactor(agentId), 1e36 - 1e32 * uint256(table[i]));
            _assertBond(800e18 - penalty, 0, 200e18);
            assertTrue(vm.revertToState(state));
        }
    }

    function test_slash_paysTheVictimFirstAndTakesTheRestAsPenalty() public {
        _bond(1_000e18);
        _lock(jobs, 40e18);
        vm.expectEmit(address(staking));
        emit IStaking.Released(agentId, jobs, 40e18, 0);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, FRAUD, 40e18, 460e18, 500e18, 0, 0.5e36);
        (uint256 toVictim, uint256 penalty) = _offend(FRAUD, 40e18, 40e18);

        assertEq(toVictim, 40e18);
        assertEq(penalty, 460e18);
        assertEq(_balanceOf(victim), 40e18);
        assertEq(_balanceOf(address(staking)), 960e18); // the penalty waits here
    }

    function test_slash_takesNoPenaltyWhenTheDamagesAreDearer() public {
        _bond(1_000e18);
        _lock(jobs, 40e18);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, FAILURE, 10e18, 0, 990e18, 0, 0.99e36);
        _offend(FAILURE, 40e18, 10e18); // one per cent exactly
        _offend(FAILURE, 0, 10e18);
        assertEq(staking.penaltyBalance(), 0);
        assertEq(_balanceOf(victim), 20e18);

        (uint256 toVictim, uint256 penalty) = _offend(IStaking.Offence.ProtocolViolation, 0, 196e18 - 1);
        assertEq(toVictim, 196e18 - 1);
        assertEq(penalty, 1);
    }

    function test_slash_roundsItsCostUp() public {
        _bond(MINIMUM + 1);
        (, uint256 penalty) = _offend(FAILURE, 0, 0);
        assertEq(penalty, 1e18 + 1);
    }

    function test_slash_takesAPenaltyFromTheLockThenTheFreeBondThenUnbonding() public {
        _bond(1_000e18);
        _lock(jobs, 250e18); // of another job
        _lock(jobs, 50e18);
        _unbond(600e18);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, FRAUD, 20e18, 480e18, 250e18, 250e18, 0.5e36);
        _offend(FRAUD, 50e18, 20e18);
        _assertBond(250e18, 250e18, 250e18);
        assertEq(staking.bondOf(agentId).withdrawableAt, _now() + UNBONDING_PERIOD);
    }

    function test_slash_reachesAllThatIsUnbondingButNoLockOfOthers() public {
        _lockThreeModules(); // 150 of 300 are locked
        _unbond(150e18);
        (uint256 toVictim, uint256 penalty) = _offend(FRAUD, 40e18, 30e18);
        assertEq(toVictim, 30e18);
        assertEq(penalty, 120e18); // of the lock 10, of what is unbonding 110
        _assertBond(110e18, 110e18, 40e18);

        (toVictim, penalty) = _offend(IStaking.Offence.ProtocolViolation, 0, 0);
        assertEq(penalty, 30e18);
        (toVictim, penalty) = _offend(FRAUD, 0, 0);
        assertEq(penalty, 10e18); // all that is left but the locks, less than the 60 it costs
        _assertBond(110e18, 110e18, 0);
        assertEq(staking.bondOf(agentId).withdrawableAt, 0);
        assertEq(staking.lockedBy(agentId, later), 50e18);
        assertEq(staking.lockedBy(agentId, later2), 60e18);
    }

    function test_slash_forAnOffenceStopsAtLocksOfOtherJobs() public {
        _bond(300e18);
        _lock(jobs, 260e18);
        _lock(jobs, 40e18);
        (uint256 toVictim, uint256 penalty) = _offend(FRAUD, 40e18, 10e18);
        assertEq(toVictim, 10e18);
        assertEq(penalty, 30e18);
        _assertBond(260e18, 260e18, 0);
        (toVictim, penalty) = _offend(FRAUD, 260e18, 260e18);
        assertEq(toVictim, 260e18);
        assertEq(penalty, 0);
    }

    function test_slash_ofAnEmptyBondStillCountsTheOffence() public {
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, FAILURE, 0, 0, 0, 0, 0.99e36);
        _offend(FAILURE, 0, 1e18);
        (uint48 last, ) = staking.failuresOf(agentId);
        assertEq(last, _now());
        assertEq(staking.pastBond(agentId, _now() - 1), 0);
    }

    function test_slash_withoutOffenceLeavesNominations() public {
        _bond(300e18);
        _slash(jobs, 0, 30e18);
        assertEq(staking.nominationFactor(agentId), 1e36);
        (uint48 last, ) = staking.failuresOf(agentId);
        assertEq(last, 0);
    }

    function test_slash_followsAnOffenceThatBecameDearer() public {
        _bond(1_000e18);
        staking.setOffence(FAILURE, 500);
        (, uint256 penalty) = _offend(FAILURE, 0, 0);
        assertEq(penalty, 50e18);
        assertEq(staking.nominationFactor(agentId), 0.95e36);
    }

    function test_slash_checkpointsWhatAPenaltyLeaves() public {
        _bond(1_000e18);
        skip(1);
        _offend(FRAUD, 0, 0);
        skip(1);
        assertEq(staking.pastBond(agentId, _now() - 2), 1_000e18);
        assertEq(staking.pastBond(agentId, _now() - 1), 500e18);
    }

    function test_slash_revertsWhenALaterModuleNamesAnOffence() public {
        _lockThreeModules();
        staking.removeModule(later2);
        for (uint8 i = 1; i <= uint8(FRAUD); ++i) {
            IStaking.Offence offence = IStaking.Offence(i);
            _expectRevert(later, abi.encodeWithSelector(IStaking.OffenceNotAllowed.selector, later, offence));
            staking.slash(agentId, 50e18, 1, victim, offence);
            _expectRevert(later2, abi.encodeWithSelector(IStaking.OffenceNotAllowed.selector, later2, offence));
            staking.slash(agentId, 60e18, 1, victim, offence);
        }
        assertEq(_slash(later, 50e18, 1), 1);
        assertEq(_slash(later2, 60e18, 1), 1);
    }

    // The table

    function test_setOffence_acceptsItsBounds() public {
        for (uint8 i = 1; i <= uint8(FRAUD); ++i) {
            IStaking.Offence offence = IStaking.Offence(i);
            (uint16 lowest, uint16 highest) = _bounds(offence);
            vm.expectEmit(address(staking));
            emit IStaking.OffenceSet(offence, lowest);
            staking.setOffence(offence, lowest);
            _assertCosts(offence, lowest);
            staking.setOffence(offence, highest);
            _assertCosts(offence, highest);
        }
    }

    function test_setOffence_revertsOutsideItsBounds() public {
        for (uint8 i = 1; i <= uint8(FRAUD); ++i) {
            IStaking.Offence offence = IStaking.Offence(i);
            (uint16 lowest, uint16 highest) = _bounds(offence);
            vm.expectRevert(_outOfBounds(offence, lowest - 1));
            staking.setOffence(offence, lowest - 1);
            vm.expectRevert(_outOfBounds(offence, highest + 1));
            staking.setOffence(offence, highest + 1);
        }
    }

    function test_setOffence_revertsWhenNoOffenceIsToCostSomething() public {
        vm.expectRevert(_outOfBounds(NONE, 1));
        staking.setOffence(NONE, 1);
    }

    function testFuzz_setOffence_changesOneOffenceAlone(uint256 chosen, uint256 bps) public {
        chosen = bound(chosen, 1, uint8(FRAUD));
        uint16[6] memory table = [0, 100, 2_500, 2_000, 3_000, 5_000];
        (uint16 lowest, uint16 highest) = _bounds(IStaking.Offence(chosen));
        table[chosen] = uint16(bound(bps, lowest, highest));
        _bond(MINIMUM);
        _offend(FAILURE, 0, 0); // a penalty waits in the same slot
        staking.setOffence(IStaking.Offence(chosen), table[chosen]);
        for (uint8 i = 0; i < 6; ++i) assertEq(staking.offenceBps(IStaking.Offence(i)), table[i]);
        assertEq(staking.penaltyBalance(), 1e18);
    }

    // All of it

    /// @dev Whatever the offence and however the bond is spread: every unit that leaves it is the victim's or a penalty,
    /// the victim comes first, and what others have locked stays.
    function testFuzz_slash_conservesWhatItTakes(
        uint256 bonded,
        uint256 unbonding,
        uint256 othersLock,
        uint256 released,
        uint256 damages,
        uint256 offence
    ) public {
        bonded = bound(bonded, MINIMUM, FUNDS);
        unbonding = bound(unbonding, 0, bonded - MINIMUM);
        othersLock = bound(othersLock, 0, bonded - unbonding);
        released = bound(released, 0, bonded - unbonding - othersLock);
        damages = bound(damages, 0, 2 * FUNDS);
        offence = bound(offence, 0, uint8(FRAUD));
        _bond(bonded);
        if (unbonding != 0) _unbond(unbonding);
        _lock(jobs, othersLock);
        _lock(jobs, released);
        (uint256 toVictim, uint256 penalty) = _offend(IStaking.Offence(offence), released, damages);

        uint256 costs = (bonded * staking.offenceBps(IStaking.Offence(offence)) + BPS - 1) / BPS;
        uint256 reachable = bonded - othersLock;
        assertEq(toVictim, damages < reachable ? damages : reachable);
        uint256 due = costs > toVictim ? costs - toVictim : 0;
        assertEq(penalty, due < reachable - toVictim ? due : reachable - toVictim);
        assertEq(_balanceOf(victim), toVictim);
        assertEq(staking.penaltyBalance(), penalty);
        IStaking.Bond memory left = staking.bondOf(agentId);
        assertEq(uint256(left.bonded) + left.unbonding + toVictim + penalty, bonded);
        assertEq(_balanceOf(address(staking)), uint256(left.bonded) + left.unbonding + penalty);
        assertEq(left.locked, othersLock);
        assertGe(left.bonded, othersLock);
        // Nothing is taken out of turn.
        assertTrue(left.unbonding == unbonding || left.bonded == othersLock);
    }

    // Helpers

    /// @dev Of an agent that holds 1,000 AINU.
    function _assertCosts(IStaking.Offence offence, uint256 bps) private {
        uint256 state = vm.snapshotState();
        _bond(1_000e18);
        (, uint256 penalty) = _offend(offence, 0, 0);
        assertEq(penalty, (1_000e18 * bps) / BPS);
        assertTrue(vm.revertToState(state));
        assertEq(staking.offenceBps(offence), bps);
    }

    function _outOfBounds(IStaking.Offence offence, uint256 bps) private pure returns (bytes memory) {
        (uint16 lowest, uint16 highest) = _bounds(offence);
        return abi.encodeWithSelector(IStaking.OffenceOutOfBounds.selector, offence, bps, lowest, highest);
    }

    function _bounds(IStaking.Offence offence) private pure returns (uint16 lowest, uint16 highest) {
        uint16[2][6] memory all = [
            [uint16(0), 0],
            [uint16(10), 500],
            [uint16(500), 5_000],
            [uint16(500), 4_000],
            [uint16(1_000), 5_000],
            [uint16(2_000), 7_500]
        ];
        return (all[uint8(offence)][0], all[uint8(offence)][1]);
    }
}
