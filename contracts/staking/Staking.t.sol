// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IStaking} from "../interfaces/IStaking.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

contract StakingTest is StakingFixture {
    // bond

    function test_bond_creditsTheAgent() public {
        vm.expectEmit(address(staking));
        emit IStaking.Bonded(agentId, alice, 150e18, 150e18);
        _bond(150e18);

        _assertBond(150e18, 0, 0);
        assertEq(_balanceOf(alice), FUNDS - 150e18);
        assertEq(_balanceOf(address(staking)), 150e18);
        assertTrue(staking.isEligible(agentId));
    }

    function test_bond_acceptsTheMinimumFromAnyone() public {
        vm.expectEmit(address(staking));
        emit IStaking.Bonded(agentId, bob, MINIMUM, MINIMUM);
        vm.prank(bob);
        staking.bond(agentId, MINIMUM);

        _assertBond(MINIMUM, 0, 0);
        assertEq(_balanceOf(bob), FUNDS - MINIMUM);
    }

    function test_bond_addsAnyAmountAboveTheMinimum() public {
        _bond(MINIMUM);
        vm.expectEmit(address(staking));
        emit IStaking.Bonded(agentId, alice, 1, MINIMUM + 1);
        _bond(1);
        _assertBond(MINIMUM + 1, 0, 0);
    }

    function test_bond_mustReachTheMinimumAgainAfterASlash() public {
        _bond(MINIMUM);
        _slash(jobs, 0, 30e18);
        assertFalse(staking.isEligible(agentId));

        _expectRevert(alice, _belowMinimum(MINIMUM - 1));
        staking.bond(agentId, 30e18 - 1);
        _bond(30e18);
        assertTrue(staking.isEligible(agentId));
    }

    function test_bond_revertsForNothing() public {
        _expectRevert(alice, abi.encodeWithSelector(IStaking.ZeroAmount.selector));
        staking.bond(agentId, 0);
    }

    function test_bond_revertsForAnUnknownAgent() public {
        _expectRevert(alice, abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 77));
        staking.bond(77, MINIMUM);
    }

    function test_bond_revertsBelowTheMinimum() public {
        _expectRevert(alice, _belowMinimum(MINIMUM - 1));
        staking.bond(agentId, MINIMUM - 1);
    }

    function test_bond_revertsForAnAbsurdAmount() public {
        _bond(MINIMUM);
        uint256 most = type(uint256).max;
        _expectRevert(alice, abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 120, most));
        staking.bond(agentId, most);
        most = type(uint120).max;
        _expectRevert(
            alice,
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 120, most + MINIMUM)
        );
        staking.bond(agentId, most);
    }

    function test_bond_revertsForMoreThanTheCallerHas() public {
        uint256 id = uint160(address(ainu));
        _expectRevert(
            alice,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, alice, FUNDS, FUNDS + 1, id)
        );
        staking.bond(agentId, FUNDS + 1);
    }

    function test_bond_revertsUnlessOperatorOfTheCaller() public {
        vm.prank(alice);
        ledger.setOperator(address(staking), false);
        uint256 id = uint160(address(ainu));
        _expectRevert(
            alice,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientAllowance.selector, address(staking), 0, MINIMUM, id)
        );
        staking.bond(agentId, MINIMUM);
    }

    // unbond

    function test_unbond_startsTheDelay() public {
        _bond(300e18);
        uint48 withdrawableAt = _now() + UNBONDING_PERIOD;
        vm.expectEmit(address(staking));
        emit IStaking.Unbonding(agentId, 120e18, 180e18, 120e18, withdrawableAt);
        _unbond(120e18);

        _assertBond(180e18, 0, 120e18);
        assertEq(staking.bondOf(agentId).withdrawableAt, withdrawableAt);
        assertEq(_balanceOf(address(staking)), 300e18);
    }

    function test_unbond_againAddsAndRestartsTheDelay() public {
        _bond(300e18);
        _unbond(50e18);
        skip(27 days);
        uint48 withdrawableAt = _now() + UNBONDING_PERIOD;
        vm.expectEmit(address(staking));
        emit IStaking.Unbonding(agentId, 250e18, 0, 300e18, withdrawableAt);
        _unbond(250e18);

        skip(UNBONDING_PERIOD - 1);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.UnbondingNotOver.selector, agentId, withdrawableAt));
        staking.withdraw(agentId, alice);
    }

    function test_unbond_leavesLocksCoveredHoweverLongTheyLast() public {
        _bond(300e18);
        _lock(jobs, 200e18);
        _unbond(100e18);
        skip(10 * UNBONDING_PERIOD);
        vm.prank(alice);
        staking.withdraw(agentId, alice);

        _expectRevert(alice, abi.encodeWithSelector(IStaking.InsufficientFreeBond.selector, agentId, 0, 1));
        staking.unbond(agentId, 1);
        assertEq(_slash(jobs, 200e18, 200e18), 200e18);
    }

    function test_unbond_mayTakeEverythingBelowTheMinimum() public {
        _bond(MINIMUM);
        _slash(jobs, 0, 1e18);
        _expectRevert(alice, _belowMinimum(98e18));
        staking.unbond(agentId, 1e18);
        _unbond(99e18);
        _assertBond(0, 0, 99e18);
    }

    function test_unbond_takesAllThatIsFreeWhateverTheMinimum() public {
        _bond(150e18);
        _lock(jobs, 50e18);
        staking.setMinimumBond(200e18);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.BelowMinimumBond.selector, agentId, 51e18, 200e18));
        staking.unbond(agentId, 99e18);
        _unbond(100e18);
        _assertBond(50e18, 50e18, 100e18);
    }

    function test_unbond_revertsForNothing() public {
        _bond(MINIMUM);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.ZeroAmount.selector));
        staking.unbond(agentId, 0);
    }

    function test_unbond_revertsForMoreThanIsFree() public {
        _bond(300e18);
        _lock(jobs, 200e18);
        _expectRevert(
            alice,
            abi.encodeWithSelector(IStaking.InsufficientFreeBond.selector, agentId, 100e18, 100e18 + 1)
        );
        staking.unbond(agentId, 100e18 + 1);
    }

    function test_unbond_revertsWhenItLeavesLessThanTheMinimum() public {
        _bond(300e18);
        _expectRevert(alice, _belowMinimum(MINIMUM - 1));
        staking.unbond(agentId, 200e18 + 1);
        _unbond(200e18);
        _assertBond(MINIMUM, 0, 200e18);
    }

    function test_unbond_revertsForAnyoneButTheOwner() public {
        _bond(300e18);
        vm.prank(alice);
        registry.setApprovalForAll(bob, true);
        _expectRevert(bob, _notOwner(bob));
        staking.unbond(agentId, 1e18);
    }

    function test_unbond_revertsForAnUnknownAgent() public {
        _expectRevert(alice, abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 77));
        staking.unbond(77, 1e18);
    }

    // cancelUnbonding

    function test_cancelUnbonding_bondsAgain() public {
        _bond(300e18);
        _unbond(120e18);
        skip(UNBONDING_PERIOD + 1);
        vm.expectEmit(address(staking));
        emit IStaking.UnbondingCancelled(agentId, 120e18, 300e18);
        vm.prank(alice);
        staking.cancelUnbonding(agentId);

        _assertBond(300e18, 0, 0);
        assertEq(staking.bondOf(agentId).withdrawableAt, 0);
    }

    function test_cancelUnbonding_revertsWhenNothingIsUnbonding() public {
        _bond(300e18);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.NothingUnbonding.selector, agentId));
        staking.cancelUnbonding(agentId);
    }

    function test_cancelUnbonding_revertsBelowTheMinimum() public {
        _bond(MINIMUM);
        _unbond(MINIMUM);
        _slash(jobs, 0, 1e18);
        _expectRevert(alice, _belowMinimum(99e18));
        staking.cancelUnbonding(agentId);
    }

    function test_cancelUnbonding_revertsForAnyoneButTheOwner() public {
        _bond(300e18);
        _unbond(120e18);
        vm.prank(alice);
        registry.approve(bob, agentId);
        _expectRevert(bob, _notOwner(bob));
        staking.cancelUnbonding(agentId);
    }

    // withdraw

    function test_withdraw_creditsTheReceiver() public {
        _bond(300e18);
        _unbond(120e18);
        skip(UNBONDING_PERIOD);
        vm.expectEmit(address(staking));
        emit IStaking.Withdrawn(agentId, bob, 120e18);
        vm.prank(alice);
        assertEq(staking.withdraw(agentId, bob), 120e18);

        _assertBond(180e18, 0, 0);
        assertEq(staking.bondOf(agentId).withdrawableAt, 0);
        assertEq(_balanceOf(bob), FUNDS + 120e18);
    }

    function test_withdraw_belongsToWhoeverOwnsTheAgentThen() public {
        _bond(300e18);
        _unbond(300e18);
        _transferAgent();
        skip(UNBONDING_PERIOD);

        _expectRevert(alice, _notOwner(alice));
        staking.withdraw(agentId, alice);
        vm.prank(bob);
        assertEq(staking.withdraw(agentId, bob), 300e18);
        assertEq(_balanceOf(bob), FUNDS + 300e18);
    }

    function test_withdraw_revertsBeforeTheDelayIsOver() public {
        _bond(300e18);
        _unbond(120e18);
        uint48 withdrawableAt = _now() + UNBONDING_PERIOD;
        skip(UNBONDING_PERIOD - 1);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.UnbondingNotOver.selector, agentId, withdrawableAt));
        staking.withdraw(agentId, alice);
    }

    function test_withdraw_revertsWhenNothingIsUnbonding() public {
        _bond(300e18);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.NothingUnbonding.selector, agentId));
        staking.withdraw(agentId, alice);
    }

    function test_withdraw_revertsASecondTime() public {
        test_withdraw_creditsTheReceiver();
        _expectRevert(alice, abi.encodeWithSelector(IStaking.NothingUnbonding.selector, agentId));
        staking.withdraw(agentId, alice);
    }

    function test_withdraw_revertsForTheZeroAddressAndForStaking() public {
        _bond(300e18);
        _unbond(120e18);
        skip(UNBONDING_PERIOD);
        _expectRevert(alice, abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, address(0)));
        staking.withdraw(agentId, address(0));
        _expectRevert(alice, abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, address(staking)));
        staking.withdraw(agentId, address(staking));
    }

    function test_withdraw_revertsForAnyoneButTheOwner() public {
        _bond(300e18);
        _unbond(120e18);
        skip(UNBONDING_PERIOD);
        _expectRevert(victim, _notOwner(victim));
        staking.withdraw(agentId, victim);
    }

    // pastBond, requiredBond

    function test_pastBond_remembersEachSecond() public {
        uint48 start = _now();
        _bond(300e18);
        _unbond(100e18); // in the same second: the later figure stands
        skip(10);
        _slash(jobs, 0, 50e18);
        skip(10);
        vm.prank(alice);
        staking.cancelUnbonding(agentId);
        skip(10);

        assertEq(staking.pastBond(agentId, start - 1), 0);
        assertEq(staking.pastBond(agentId, start), 200e18);
        assertEq(staking.pastBond(agentId, start + 9), 200e18);
        assertEq(staking.pastBond(agentId, start + 10), 150e18);
        assertEq(staking.pastBond(agentId, start + 29), 250e18);
    }

    function test_pastBond_revertsForThePresent() public {
        uint48 present = _now();
        vm.expectRevert(abi.encodeWithSelector(IStaking.NotPast.selector, present, present));
        staking.pastBond(agentId, present);
    }

    function test_requiredBond_isThatOfBondMath() public view {
        assertEq(staking.requiredBond(1_000e18, 500, 10_000), 250e18);
    }

    function testFuzz_withdraw_returnsWhatWasBonded(uint256 amount, uint48 wait) public {
        amount = bound(amount, MINIMUM, FUNDS);
        wait = uint48(bound(wait, UNBONDING_PERIOD, 10_000 days));
        _bond(amount);
        _unbond(amount);
        skip(wait);
        vm.prank(alice);
        staking.withdraw(agentId, alice);
        assertEq(_balanceOf(alice), FUNDS);
    }
}
