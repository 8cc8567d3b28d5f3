// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {INominations} from "../interfaces/INominations.sol";
import {NominationMath} from "../libraries/NominationMath.sol";
import {NominationsFixture} from "./NominationsFixture.t.sol";

/// @notice Entering, leaving and slashes.
contract NominationsTest is NominationsFixture {
    // nominate

    function test_nominate_creditsThePool() public {
        vm.expectEmit(address(nominations));
        emit INominations.Nominated(agentId, bob, 100e18, 100e18, 100e18, 100e18);
        assertEq(_nominate(bob, 100e18), 100e18);

        _assertPool(100e18, 100e18, 0, 0);
        assertEq(_nomination(bob).assets, 100e18);
        assertEq(nominations.totalAssets(), 100e18);
        assertEq(_balanceOf(bob), FUNDS - 100e18);
        assertEq(_balanceOf(address(nominations)), 100e18);
    }

    function test_nominate_opensThePoolAtTheDefaultCommission() public {
        assertEq(_pool().commissionBps, 1_000);
        _nominate(bob, 1);
        assertEq(_pool().commissionBps, nominations.DEFAULT_COMMISSION_BPS());
    }

    function test_nominate_addsToOnesOwn() public {
        _nominate(bob, 100e18);
        vm.expectEmit(address(nominations));
        emit INominations.Nominated(agentId, bob, 50e18, 50e18, 150e18, 150e18);
        _nominate(bob, 50e18);
        assertEq(_nomination(bob).shares, 150e18);
    }

    function test_nominate_pricesFairlyAfterASlash() public {
        _nominate(bob, 100e18);
        _slash(5_000);
        vm.expectEmit(address(nominations));
        emit INominations.NominationsSlashed(agentId, 50e18, 0, 50e18, 0);
        vm.expectEmit(address(nominations));
        emit INominations.Nominated(agentId, carol, 100e18, 200e18, 150e18, 300e18);
        _nominate(carol, 100e18);

        assertEq(_nomination(bob).assets, 50e18);
        assertEq(_nomination(carol).assets, 100e18);
    }

    function test_nominate_pricesAPoolThatWasSlashedBeforeItOpened() public {
        _slash(5_000);
        assertEq(_nominate(bob, 100e18), 200e18);
        assertEq(_nomination(bob).assets, 100e18);
        assertEq(nominations.slashedBalance(), 0);
    }

    function test_nominate_worksDownToTheLowestFactor() public {
        staking.setFactor(agentId, 1e25);
        assertEq(_nominate(bob, FUNDS), FUNDS * 1e11);
        assertEq(_nomination(bob).assets, FUNDS);
        assertEq(_unnominateAll(bob), FUNDS);
    }

    function test_nominate_revertsForNothing() public {
        _expectRevert(bob, abi.encodeWithSelector(INominations.ZeroAmount.selector));
        nominations.nominate(agentId, 0);
    }

    function test_nominate_revertsForAnUnknownAgent() public {
        _expectRevert(bob, abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 77));
        nominations.nominate(77, 1e18);
    }

    function test_nominate_revertsForALostPool() public {
        staking.setFactor(agentId, 1e25 - 1);
        _expectRevert(bob, abi.encodeWithSelector(INominations.PoolLost.selector, agentId));
        nominations.nominate(agentId, 1e18);
        staking.setFactor(agentId, 0);
        _expectRevert(bob, abi.encodeWithSelector(INominations.PoolLost.selector, agentId));
        nominations.nominate(agentId, 1e18);
    }

    function test_nominate_revertsForMoreThanTheCallerHas() public {
        uint256 id = uint160(address(ainu));
        _expectRevert(
            bob,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, bob, FUNDS, FUNDS + 1, id)
        );
        nominations.nominate(agentId, FUNDS + 1);
    }

    function test_nominate_revertsForAnAbsurdAmount() public {
        uint256 most = type(uint256).max;
        _expectRevert(bob, abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, most));
        nominations.nominate(agentId, most);
        staking.setFactor(agentId, 1e25);
        uint256 shares = uint256(type(uint128).max) * 1e11;
        _expectRevert(bob, abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, shares));
        nominations.nominate(agentId, type(uint128).max);
    }

    function test_nominate_revertsUnlessOperatorOfTheCaller() public {
        vm.prank(bob);
        ledger.setOperator(address(nominations), false);
        uint256 id = uint160(address(ainu));
        _expectRevert(
            bob,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientAllowance.selector, address(nominations), 0, 1e18, id)
        );
        nominations.nominate(agentId, 1e18);
    }

    /// @dev Whatever the factor and however many are in: what one has is what one paid, less a rounding of one wei.
    function testFuzz_nominate_isWorthWhatWasPaid(uint256 factor, uint256 others, uint256 amount) public {
        staking.setFactor(agentId, bound(factor, 1e25, 1e36));
        others = bound(others, 1, FUNDS);
        amount = bound(amount, 1, FUNDS);
        _nominate(bob, others);
        uint256 worth = _nomination(bob).assets;
        _nominate(carol, amount);

        assertLe(_nomination(carol).assets, amount);
        assertGe(_nomination(carol).assets + 1, amount);
        assertEq(_nomination(bob).assets, worth, "others are worth what they were");
        assertLe(_nomination(bob).assets + _nomination(carol).assets, _pool().assets);
        assertLe(_pool().assets, others + amount);
    }

    // unnominate

    function test_unnominate_startsTheDelay() public {
        _nominate(bob, 300e18);
        uint48 withdrawableAt = _now() + DELAY;
        vm.expectEmit(address(nominations));
        emit INominations.NominationLeaving(agentId, bob, 120e18, 120e18, 120e18, withdrawableAt, 180e18, 180e18);
        assertEq(_unnominate(bob, 120e18), 120e18);

        _assertPool(180e18, 180e18, 120e18, 120e18);
        INominations.Nomination memory nomination = _nomination(bob);
        assertEq(nomination.shares, 180e18);
        assertEq(nomination.leavingShares, 120e18);
        assertEq(nomination.leavingAssets, 120e18);
        assertEq(nomination.withdrawableAt, withdrawableAt);
        assertEq(nominations.totalAssets(), 180e18);
        assertEq(_balanceOf(address(nominations)), 300e18);
    }

    function test_unnominate_againAddsAndRestartsTheDelay() public {
        _nominate(bob, 300e18);
        _unnominate(bob, 100e18);
        skip(27 days);
        _unnominate(bob, 200e18);
        uint48 withdrawableAt = _now() + DELAY;
        skip(DELAY - 1);
        _expectRevert(bob, _notWithdrawable(bob, withdrawableAt));
        nominations.withdraw(agentId, bob);
        skip(1);
        assertEq(_withdraw(bob), 300e18);
    }

    function test_unnominate_mintsLeavingSharesForTheRoundedAmount() public {
        staking.setFactor(agentId, 0.3e36);
        _nominate(bob, 10); // 33 shares
        vm.expectEmit(address(nominations));
        emit INominations.NominationLeaving(agentId, bob, 3, 11, 10, _now() + DELAY, 6, 22);
        _unnominate(bob, 11);
        _assertPool(6, 22, 3, 10);
    }

    function test_unnominate_takesSharesThatAreWorthNothing() public {
        _nominate(bob, 100e18);
        staking.setFactor(agentId, 0);
        vm.expectEmit(address(nominations));
        emit INominations.NominationLeaving(agentId, bob, 0, 100e18, 0, _now() + DELAY, 0, 0);
        assertEq(_unnominate(bob, 100e18), 0);
        _assertPool(0, 0, 0, 0);
        assertEq(nominations.slashedBalance(), 100e18);
    }

    function test_unnominate_revertsForNothing() public {
        _nominate(bob, 1e18);
        _expectRevert(bob, abi.encodeWithSelector(INominations.ZeroAmount.selector));
        nominations.unnominate(agentId, 0);
    }

    function test_unnominate_revertsForMoreThanOneHas() public {
        _nominate(bob, 1e18);
        _nominate(carol, 5e18);
        _expectRevert(
            bob,
            abi.encodeWithSelector(INominations.InsufficientShares.selector, agentId, bob, 1e18, 1e18 + 1)
        );
        nominations.unnominate(agentId, 1e18 + 1);
    }

    function testFuzz_unnominate_neverTakesFromOthers(
        uint256 factor,
        uint256 amount,
        uint256 later,
        uint256 part
    ) public {
        staking.setFactor(agentId, bound(factor, 1e25, 1e36));
        amount = bound(amount, 1, FUNDS);
        uint256 shares = _nominate(bob, amount);
        _nominate(carol, amount);
        uint256 carols = _nomination(carol).assets;
        staking.setFactor(agentId, bound(later, 0, staking.nominationFactor(agentId)));
        carols = _nomination(carol).assets;
        uint256 whole = _nomination(bob).assets;
        part = bound(part, 1, shares);
        uint256 out = _unnominate(bob, part);
        if (part != shares) out += _unnominate(bob, shares - part);

        assertLe(out, whole, "leaving in parts gains nothing");
        assertEq(_nomination(carol).assets, carols);
        assertLe(_nomination(bob).leavingAssets, out);
        skip(DELAY);
        if (_nomination(bob).leavingShares != 0) _withdraw(bob);
        _unnominateAll(carol);
        if (_nomination(carol).leavingShares != 0) {
            skip(DELAY);
            _withdraw(carol);
        }
        assertGe(_balanceOf(address(nominations)), nominations.slashedBalance(), "solvent");
    }

    // withdraw

    function test_withdraw_paysWhatFinishedLeaving() public {
        _nominate(bob, 300e18);
        _unnominate(bob, 120e18);
        skip(DELAY);
        vm.expectEmit(address(nominations));
        emit INominations.NominationWithdrawn(agentId, bob, carol, 120e18, 120e18);
        vm.prank(bob);
        assertEq(nominations.withdraw(agentId, carol), 120e18);

        _assertPool(180e18, 180e18, 0, 0);
        assertEq(_nomination(bob).withdrawableAt, 0);
        assertEq(_balanceOf(carol), FUNDS + 120e18);
        assertEq(_balanceOf(address(nominations)), 180e18);
    }

    function test_withdraw_paysNothingOfWhatWasLost() public {
        _nominate(bob, 100e18);
        _unnominateAll(bob);
        staking.setFactor(agentId, 0);
        skip(DELAY);
        vm.expectEmit(address(nominations));
        emit INominations.NominationsSlashed(agentId, 0, 100e18, 0, 0);
        assertEq(_withdraw(bob), 0);
        assertEq(nominations.slashedBalance(), 100e18);
        assertEq(_nomination(bob).leavingShares, 0);
    }

    function test_withdraw_revertsWhenNothingIsLeaving() public {
        _nominate(bob, 100e18);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingLeaving.selector, agentId, bob));
        nominations.withdraw(agentId, bob);
    }

    function test_withdraw_revertsBeforeTheDelayIsOver() public {
        _nominate(bob, 100e18);
        _unnominateAll(bob);
        uint48 withdrawableAt = _now() + DELAY;
        skip(DELAY - 1);
        _expectRevert(bob, _notWithdrawable(bob, withdrawableAt));
        nominations.withdraw(agentId, bob);
    }

    function test_withdraw_revertsForAnInvalidBeneficiary() public {
        _expectRevert(bob, _invalidBeneficiary(address(0)));
        nominations.withdraw(agentId, address(0));
        _expectRevert(bob, _invalidBeneficiary(address(nominations)));
        nominations.withdraw(agentId, address(nominations));
    }

    // slashes

    function test_sync_takesFromActiveAndLeavingAlike() public {
        _nominate(bob, 300e18);
        _nominate(carol, 100e18);
        _unnominate(bob, 100e18);
        _slash(2_000);
        vm.expectEmit(address(nominations));
        emit INominations.NominationsSlashed(agentId, 60e18, 20e18, 240e18, 80e18);
        nominations.sync(agentId);

        assertEq(_nomination(bob).assets, 160e18);
        assertEq(_nomination(bob).leavingAssets, 80e18);
        assertEq(_nomination(carol).assets, 80e18);
        assertEq(nominations.slashedBalance(), 80e18);
        assertEq(nominations.totalAssets(), 240e18);
    }

    function test_sync_showsNothingThatTheViewsDidNot() public {
        _nominate(bob, 300e18);
        _unnominate(bob, 100e18);
        nominations.addRewards(10e18);
        _slash(2_000);
        bytes memory pool = abi.encode(_pool());
        bytes memory nomination = abi.encode(_nomination(bob));
        nominations.sync(agentId);
        assertEq(abi.encode(_pool()), pool);
        assertEq(abi.encode(_nomination(bob)), nomination);
    }

    function test_sync_changesNothingTwice() public {
        _nominate(bob, 300e18);
        _slash(2_000);
        nominations.sync(agentId);
        vm.recordLogs();
        nominations.sync(agentId);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(nominations.slashedBalance(), 60e18);
    }

    function test_sync_followsSeveralSlashesAtOnce() public {
        _nominate(bob, 100e18);
        _slash(5_000);
        _slash(5_000);
        nominations.sync(agentId);
        assertEq(_pool().assets, 25e18);
        assertEq(nominations.slashedBalance(), 75e18);
    }

    function test_sync_leavesOtherPoolsAlone() public {
        _nominate(bob, 100e18);
        _nominate(carol, bobsAgentId, 100e18);
        _slash(5_000);
        nominations.sync(agentId);
        nominations.sync(bobsAgentId);
        assertEq(nominations.poolOf(bobsAgentId).assets, 100e18);
        assertEq(nominations.totalAssets(), 150e18);
    }

    /// @dev Each loses the same part, to the wei.
    function testFuzz_sync_slashesProRataToTheUnit(
        uint256 amount,
        uint256 other,
        uint256 leaving,
        uint256 factor
    ) public {
        amount = bound(amount, 2, FUNDS);
        other = bound(other, 1, FUNDS);
        leaving = bound(leaving, 1, amount - 1);
        factor = bound(factor, 0, 1e36);
        _nominate(bob, amount);
        _nominate(carol, other);
        _unnominate(bob, leaving);
        staking.setFactor(agentId, factor);
        nominations.sync(agentId);

        assertEq(_nomination(bob).assets, ((amount - leaving) * factor) / 1e36);
        assertEq(_nomination(bob).leavingAssets, (leaving * factor) / 1e36);
        assertEq(_nomination(carol).assets, (other * factor) / 1e36);
        assertEq(
            _pool().assets + _pool().leavingAssets + nominations.slashedBalance(),
            amount + other,
            "nothing is lost"
        );
    }

    function testFuzz_backingOf_isWhatBothKindsOfSharesAreWorth(
        uint256 amount,
        uint256 leaving,
        uint256 factor
    ) public {
        amount = bound(amount, 2, FUNDS);
        leaving = bound(leaving, 1, amount - 1);
        factor = bound(factor, 0, 1e36);
        assertEq(nominations.backingOf(agentId, bob, _now() + 1), 0);
        _nominate(bob, amount);
        _unnominate(bob, leaving);
        staking.setFactor(agentId, factor);
        assertEq(nominations.backingOf(agentId, bob, _now() + 1), (amount * factor) / 1e36);
        assertEq(nominations.backingOf(agentId, carol, _now() + 1), 0);
    }

    function test_backingOf_isNothingOfThoseWhoAddedToItSince() public {
        _nominate(bob, 100e18);
        uint48 before = _now();
        assertEq(nominations.backingOf(agentId, bob, before), 0, "in the same second");
        skip(1);
        assertEq(nominations.backingOf(agentId, bob, _now()), 100e18, "before");
        _unnominate(bob, 10e18);
        assertEq(nominations.backingOf(agentId, bob, _now()), 100e18, "leaving adds nothing");
        _nominate(bob, 1);
        assertEq(nominations.backingOf(agentId, bob, _now()), 0, "added");
        assertEq(nominations.backingOf(agentId, bob, _now() + 1), 100e18 + 1, "later");
    }

    // collectSlashed

    function test_collectSlashed_splitsBetweenReserveAndTreasury() public {
        nominations.setRecipients(reserve, treasury, 3_333);
        _nominate(bob, 100e18 + 2);
        _slash(5_000);
        nominations.sync(agentId);
        uint256 slashed = 50e18 + 1;
        uint256 toReserve = (slashed * 3_333) / 10_000;
        vm.expectEmit(address(nominations));
        emit INominations.SlashedCollected(toReserve, slashed - toReserve);
        nominations.collectSlashed();

        assertEq(_balanceOf(reserve), toReserve);
        assertEq(_balanceOf(treasury), slashed - toReserve);
        assertEq(nominations.slashedBalance(), 0);
        assertEq(_balanceOf(address(nominations)), _pool().assets);
    }

    function test_collectSlashed_collectsNothingWhenThereIsNothing() public {
        nominations.setRecipients(reserve, treasury, 5_000);
        (uint256 toReserve, uint256 toTreasury) = nominations.collectSlashed();
        assertEq(toReserve + toTreasury, 0);
    }

    function test_collectSlashed_revertsWithoutRecipients() public {
        vm.expectRevert(_invalidBeneficiary(address(0)));
        nominations.collectSlashed();
    }

    // setRecipients

    function test_setRecipients_says() public {
        vm.expectEmit(address(nominations));
        emit INominations.RecipientsSet(reserve, treasury, 10_000);
        nominations.setRecipients(reserve, treasury, 10_000);
        (address toReserve, address toTreasury, uint16 bps) = nominations.recipients();
        assertEq(toReserve, reserve);
        assertEq(toTreasury, treasury);
        assertEq(bps, 10_000);
    }

    function test_setRecipients_revertsForOthers() public {
        _expectRevert(bob, abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, bob));
        nominations.setRecipients(reserve, treasury, 5_000);
    }

    function test_setRecipients_revertsForInvalidBeneficiaries() public {
        vm.expectRevert(_invalidBeneficiary(address(0)));
        nominations.setRecipients(address(0), treasury, 5_000);
        vm.expectRevert(_invalidBeneficiary(address(nominations)));
        nominations.setRecipients(reserve, address(nominations), 5_000);
    }

    function test_setRecipients_revertsAboveTheWhole() public {
        vm.expectRevert(abi.encodeWithSelector(INominations.InvalidReserveShare.selector, 10_001, 10_000));
        nominations.setRecipients(reserve, treasury, 10_001);
    }

    // the end of a pool

    function test_lostPool_letsEverybodyLeaveAndClaim() public {
        _nominate(bob, 100e18);
        _nominate(carol, 300e18);
        _unnominate(carol, 100e18);
        nominations.addRewards(30e18);
        staking.setFactor(agentId, NominationMath.LOWEST_FACTOR - 1);

        assertEq(_claim(bob), 9e18);
        uint256 worth = _nomination(bob).assets;
        assertEq(worth, 100e7 - 1); // of 1e20 wei
        assertEq(_unnominateAll(bob), worth);
        _unnominateAll(carol);
        skip(DELAY);
        assertLe(_withdraw(bob), worth);
        _withdraw(carol);
        assertEq(_pool().shares + _pool().leavingShares, 0);
    }

    function _notWithdrawable(address nominator, uint48 withdrawableAt) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(INominations.NominationNotWithdrawable.selector, agentId, nominator, withdrawableAt);
    }

    function _invalidBeneficiary(address account) private pure returns (bytes memory) {
        return abi.encodeWithSelector(INominations.InvalidBeneficiary.selector, account);
    }
}
