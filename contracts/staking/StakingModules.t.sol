// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IStaking} from "../interfaces/IStaking.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

/// @notice What modules may do to bonds, and governance to modules.
contract StakingModulesTest is StakingFixture {
    // lock

    function test_lock_locksFreeBond() public {
        _bond(300e18);
        vm.expectEmit(address(staking));
        emit IStaking.Locked(agentId, jobs, 120e18, 120e18);
        _lock(jobs, 120e18);
        vm.expectEmit(address(staking));
        emit IStaking.Locked(agentId, jobs, 30e18, 150e18);
        _lock(jobs, 30e18);

        _assertBond(300e18, 150e18, 0);
        assertEq(staking.freeBond(agentId), 150e18);
        assertEq(staking.lockedBy(agentId, jobs), 150e18);
        assertEq(_balanceOf(address(staking)), 300e18);
    }

    function test_lock_ofNothingOnlyChecksEligibility() public {
        _expectRevert(jobs, _belowMinimum(0));
        staking.lock(agentId, 0);

        _bond(MINIMUM);
        vm.recordLogs();
        _lock(jobs, 0);
        assertEq(vm.getRecordedLogs().length, 0);
        _assertBond(MINIMUM, 0, 0);
    }

    function test_lock_revertsForAnIneligibleAgent() public {
        _bond(MINIMUM);
        _slash(jobs, 0, 1);
        _expectRevert(jobs, _belowMinimum(MINIMUM - 1));
        staking.lock(agentId, 1e18);
    }

    function test_lock_revertsForMoreThanIsFree() public {
        _bond(300e18);
        _lock(jobs, 200e18);
        _expectRevert(
            jobs,
            abi.encodeWithSelector(IStaking.InsufficientFreeBond.selector, agentId, 100e18, 100e18 + 1)
        );
        staking.lock(agentId, 100e18 + 1);
    }

    function test_lock_revertsForTheBondOfAnotherAgent() public {
        _bond(300e18);
        _expectRevert(jobs, abi.encodeWithSelector(IStaking.BelowMinimumBond.selector, bobsAgentId, 0, MINIMUM));
        staking.lock(bobsAgentId, 1e18);
    }

    function test_lock_revertsForAnyoneButAModule() public {
        _bond(300e18);
        _expectRevert(alice, _notModule(alice));
        staking.lock(agentId, 0);
    }

    function test_lock_revertsForARemovedModule() public {
        _bond(300e18);
        _addLater(later);
        _approve(later, true);
        staking.removeModule(later);
        _expectRevert(later, _notModule(later));
        staking.lock(agentId, 0);
    }

    function test_lock_ofALaterModuleWaitsForItsDelay() public {
        _bond(300e18);
        staking.addModule(later);
        _approve(later, true);
        skip(MODULE_DELAY - 1);
        _expectRevert(later, _notModule(later));
        staking.lock(agentId, 1e18);

        skip(1);
        _lock(later, 1e18);
        assertEq(staking.lockedBy(agentId, later), 1e18);
    }

    function test_lock_ofALaterModuleNeedsApproval() public {
        _bond(300e18);
        _addLater(later);
        _expectRevert(later, _notApproved(later));
        staking.lock(agentId, 0);

        _approve(later, true);
        _lock(later, 10e18);
        _approve(later, false);
        _expectRevert(later, _notApproved(later));
        staking.lock(agentId, 1e18);
        assertEq(staking.lockedBy(agentId, later), 10e18); // what is locked stays so
    }

    function test_lock_ofALaterModuleNeedsTheApprovalOfTheNewOwner() public {
        _bond(300e18);
        _addLater(later);
        _approve(later, true);
        _transferAgent();
        assertFalse(staking.isModuleApproved(agentId, later));
        _expectRevert(later, _notApproved(later));
        staking.lock(agentId, 1e18);

        vm.prank(bob);
        staking.approveModule(agentId, later, true);
        _lock(later, 1e18);
    }

    // release

    function test_release_unlocks() public {
        _bond(300e18);
        _lock(jobs, 120e18);
        vm.expectEmit(address(staking));
        emit IStaking.Released(agentId, jobs, 50e18, 70e18);
        _release(jobs, 50e18);
        _assertBond(300e18, 70e18, 0);
    }

    function test_release_ofNothingChangesNothing() public {
        vm.recordLogs();
        _release(jobs, 0);
        assertEq(vm.getRecordedLogs().length, 0);
        _assertBond(0, 0, 0);
    }

    function test_release_worksForRemovedModules() public {
        _bond(300e18);
        _addLater(later);
        _approve(later, true);
        _lock(jobs, 50e18);
        _lock(later, 20e18);
        staking.removeModule(later);
        _release(later, 20e18);
        _assertBond(300e18, 50e18, 0);
    }

    function test_release_revertsForMoreThanIsLocked() public {
        _bond(300e18);
        _lock(jobs, 120e18);
        _expectRevert(jobs, _insufficientLock(120e18, 120e18 + 1));
        staking.release(agentId, 120e18 + 1);
    }

    function test_release_revertsForAnyoneButAModule() public {
        _expectRevert(alice, _notModule(alice));
        staking.release(agentId, 0);
    }

    function test_release_neverReachesLocksOfOthers() public {
        _lockThreeModules();
        _expectRevert(jobs, _insufficientLock(40e18, 40e18 + 1));
        staking.release(agentId, 40e18 + 1);
        _expectRevert(later, _insufficientLock(50e18, 50e18 + 1));
        staking.release(agentId, 50e18 + 1);
        _expectRevert(later2, _insufficientLock(60e18, 60e18 + 1));
        staking.release(agentId, 60e18 + 1);

        _release(later, 50e18);
        _expectRevert(later, _insufficientLock(0, 1));
        staking.release(agentId, 1);
        _expectRevert(jobs, _insufficientLock(40e18, 40e18 + 1)); // another later module's lock is left
        staking.release(agentId, 40e18 + 1);
        _release(jobs, 40e18);
        _release(later2, 60e18);
        _assertBond(300e18, 0, 0);
        _lock(jobs, 300e18);
        assertEq(staking.lockedBy(agentId, jobs), 300e18);
    }

    // slash

    function test_slash_paysTheVictimFromTheLock() public {
        _bond(300e18);
        _lock(jobs, 120e18);
        vm.expectEmit(address(staking));
        emit IStaking.Released(agentId, jobs, 120e18, 0);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, IStaking.Offence.None, 80e18, 0, 220e18, 0, 1e36);
        assertEq(_slash(jobs, 120e18, 80e18), 80e18);

        _assertBond(220e18, 0, 0);
        assertEq(_balanceOf(victim), 80e18);
        assertEq(_balanceOf(address(staking)), 220e18);
    }

    function test_slash_takesFreeBondThenUnbonding() public {
        _bond(300e18);
        _lock(jobs, 100e18); // this job's
        _lock(jobs, 40e18); // another job's
        _unbond(60e18);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(agentId, jobs, victim, IStaking.Offence.None, 210e18, 0, 40e18, 50e18, 1e36);
        assertEq(_slash(jobs, 100e18, 210e18), 210e18);
        _assertBond(40e18, 40e18, 50e18);
        assertFalse(staking.isEligible(agentId));
    }

    function test_slash_takesWhatThereIsAndNeverAnothersLock() public {
        _bond(300e18);
        _lock(jobs, 140e18);
        _unbond(60e18);
        assertEq(_slash(jobs, 100e18, 1_000e18), 260e18);
        _assertBond(40e18, 40e18, 0);
        assertEq(staking.bondOf(agentId).withdrawableAt, 0);
        assertEq(_balanceOf(victim), 260e18);
    }

    function test_slash_reachesWhatIsUnbondingUntilItIsWithdrawn() public {
        _bond(300e18);
        _unbond(300e18);
        skip(UNBONDING_PERIOD + 1);
        assertEq(_slash(jobs, 0, 120e18), 120e18);
        vm.prank(alice);
        assertEq(staking.withdraw(agentId, alice), 180e18);
        assertEq(_slash(jobs, 0, 1), 0);
    }

    function test_slash_ofAnEmptyBondTakesNothing() public {
        assertEq(_slash(jobs, 0, 1e18), 0);
        assertEq(_balanceOf(victim), 0);
    }

    function test_slash_ofNothingStillUnlocks() public {
        _bond(300e18);
        _lock(jobs, 120e18);
        vm.recordLogs();
        assertEq(_slash(jobs, 120e18, 0), 0);
        assertEq(vm.getRecordedLogs().length, 1); // Released alone
        _assertBond(300e18, 0, 0);
    }

    function test_slash_followsTheAgentToItsNewOwner() public {
        _bond(300e18);
        _lock(jobs, 120e18);
        _transferAgent();
        assertEq(_slash(jobs, 120e18, 120e18), 120e18);
        _assertBond(180e18, 0, 0);
    }

    function test_slash_ofALaterModuleEndsAtItsLock() public {
        _lockThreeModules();
        assertEq(_slash(later, 50e18, 300e18), 50e18);
        assertEq(_slash(later, 0, 300e18), 0);
        staking.removeModule(later2);
        _approve(later2, false);
        assertEq(_slash(later2, 60e18, 300e18), 60e18);
        _assertBond(190e18, 40e18, 0);
    }

    function test_slash_ofALaterModuleWithoutALockTakesNothing() public {
        _bond(300e18);
        staking.addModule(later);
        assertEq(_slash(later, 0, 300e18), 0);
        skip(MODULE_DELAY);
        assertEq(_slash(later, 0, 300e18), 0);
        _assertBond(300e18, 0, 0);
    }

    function test_slash_neverReachesLocksOfOthers() public {
        _lockThreeModules();
        _expectRevert(later, _insufficientLock(50e18, 50e18 + 1));
        staking.slash(agentId, 50e18 + 1, 1, victim, IStaking.Offence.None);
        _expectRevert(jobs, _insufficientLock(40e18, 40e18 + 1));
        staking.slash(agentId, 40e18 + 1, 1, victim, IStaking.Offence.None);

        assertEq(_slash(jobs, 40e18, 1_000e18), 190e18);
        _assertBond(110e18, 110e18, 0);
        assertEq(_slash(later, 50e18, 50e18), 50e18);
        assertEq(_slash(later2, 60e18, 60e18), 60e18);
        _assertBond(0, 0, 0);
    }

    function test_slash_revertsForTheZeroAddressAndForStaking() public {
        _bond(300e18);
        _expectRevert(jobs, abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, address(0)));
        staking.slash(agentId, 0, 1e18, address(0), IStaking.Offence.None);
        _expectRevert(jobs, abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, address(staking)));
        staking.slash(agentId, 0, 1e18, address(staking), IStaking.Offence.None);
    }

    function test_slash_revertsForAnyoneButAModule() public {
        _bond(300e18);
        _expectRevert(alice, _notModule(alice));
        staking.slash(agentId, 0, 1e18, victim, IStaking.Offence.None);
    }

    // approveModule

    function test_approveModule_isTheOwnersOptIn() public {
        _bond(300e18);
        staking.addModule(later);
        vm.expectEmit(address(staking));
        emit IStaking.ModuleApproved(agentId, later, true);
        _approve(later, true);
        assertTrue(staking.isModuleApproved(agentId, later));
        assertFalse(staking.isModuleApproved(bobsAgentId, later));

        vm.expectEmit(address(staking));
        emit IStaking.ModuleApproved(agentId, later, false);
        _approve(later, false);
        assertFalse(staking.isModuleApproved(agentId, later));
    }

    function test_approveModule_revertsForAnUnknownOrRemovedModule() public {
        _expectRevert(alice, _notModule(later));
        staking.approveModule(agentId, later, true);

        staking.addModule(later);
        staking.removeModule(later);
        _expectRevert(alice, _notModule(later));
        staking.approveModule(agentId, later, true);
    }

    function test_approveModule_revertsForAnyoneButTheOwner() public {
        _expectRevert(bob, _notOwner(bob));
        staking.approveModule(agentId, jobs, true);
    }

    // addModule, removeModule, setMinimumBond

    function test_addModule_waitsEvenBeforeTheFirstBond() public {
        uint48 activeFrom = _now() + MODULE_DELAY;
        vm.expectEmit(address(staking));
        emit IStaking.ModuleAdded(later, activeFrom);
        staking.addModule(later);

        IStaking.Module memory module = staking.moduleOf(later);
        assertEq(module.activeFrom, activeFrom);
        assertFalse(module.founding);
        assertFalse(module.removed);
        assertTrue(staking.moduleOf(jobs).founding);
        assertGt(staking.MODULE_DELAY(), staking.UNBONDING_PERIOD());
    }

    function test_addModule_revertsASecondTime() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.ModuleAlreadyAdded.selector, jobs));
        staking.addModule(jobs);

        staking.addModule(later);
        staking.removeModule(later);
        vm.expectRevert(abi.encodeWithSelector(IStaking.ModuleAlreadyAdded.selector, later));
        staking.addModule(later);
    }

    function test_removeModule_isForGood() public {
        staking.addModule(later);
        vm.expectEmit(address(staking));
        emit IStaking.ModuleRemoved(later);
        staking.removeModule(later);
        assertTrue(staking.moduleOf(later).removed);

        vm.expectRevert(abi.encodeWithSelector(IStaking.NotRemovable.selector, later));
        staking.removeModule(later);
    }

    function test_removeModule_revertsForTheFoundingModule() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.NotRemovable.selector, jobs));
        staking.removeModule(jobs);
    }

    function test_removeModule_revertsForAnUnknownModule() public {
        vm.expectRevert(_notModule(later));
        staking.removeModule(later);
    }

    function test_setMinimumBond_countsAtOnce() public {
        _bond(MINIMUM);
        vm.expectEmit(address(staking));
        emit IStaking.MinimumBondSet(MINIMUM + 1);
        staking.setMinimumBond(MINIMUM + 1);
        assertEq(staking.minimumBond(), MINIMUM + 1);
        assertFalse(staking.isEligible(agentId));
    }

    function test_setMinimumBond_acceptsItsBounds() public {
        staking.setMinimumBond(1e18);
        staking.setMinimumBond(1_000_000e18);
        assertEq(staking.minimumBond(), 1_000_000e18);
    }

    function test_setMinimumBond_revertsOutsideItsBounds() public {
        vm.expectRevert(_invalidMinimum(1e18 - 1));
        staking.setMinimumBond(1e18 - 1);
        vm.expectRevert(_invalidMinimum(1_000_000e18 + 1));
        staking.setMinimumBond(1_000_000e18 + 1);
    }

    function test_governance_revertsForAnyoneElse() public {
        bytes memory unauthorized = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, alice);
        _expectRevert(alice, unauthorized);
        staking.addModule(alice);
        _expectRevert(alice, unauthorized);
        staking.removeModule(jobs);
        _expectRevert(alice, unauthorized);
        staking.setMinimumBond(1e18);
    }

    function testFuzz_slash_takesAtMostTheLockAndTheFreeBond(
        uint256 bonded,
        uint256 unbonding,
        uint256 locked,
        uint256 released,
        uint256 amount
    ) public {
        bonded = bound(bonded, MINIMUM, FUNDS);
        unbonding = bound(unbonding, 0, bonded - MINIMUM);
        locked = bound(locked, 0, bonded - unbonding);
        released = bound(released, 0, locked);
        _bond(bonded);
        if (unbonding != 0) _unbond(unbonding);
        _lock(jobs, locked);
        uint256 slashed = _slash(jobs, released, amount);

        uint256 reachable = bonded - (locked - released);
        assertEq(slashed, amount < reachable ? amount : reachable);
        assertEq(_balanceOf(victim), slashed);
        IStaking.Bond memory left = staking.bondOf(agentId);
        assertEq(left.locked, locked - released);
        assertGe(left.bonded, left.locked);
        assertEq(uint256(left.bonded) + left.unbonding, bonded - slashed);
    }
}
