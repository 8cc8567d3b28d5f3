// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {INominations} from "../interfaces/INominations.sol";
import {NominationsFixture} from "./NominationsFixture.t.sol";

/// @notice Rewards and commission.
contract NominationsRewardsTest is NominationsFixture {
    // addRewards

    function test_addRewards_sharesByAssetsThenByShares() public {
        _nominate(bob, 300e18);
        _nominate(carol, 100e18);
        _nominate(carol, bobsAgentId, 600e18);
        vm.expectEmit(address(nominations));
        emit INominations.RewardsAdded(address(this), 100e18, 1_000e18);
        nominations.addRewards(100e18);

        assertEq(_nomination(bob).rewards, 27e18);
        assertEq(_nomination(carol).rewards, 9e18);
        assertEq(_pool().commission, 4e18);
        assertEq(nominations.nominationOf(bobsAgentId, carol).rewards, 54e18);
        assertEq(nominations.poolOf(bobsAgentId).commission, 6e18);
        assertEq(_balanceOf(address(nominations)), 1_100e18);
    }

    function test_addRewards_countsWhoWasThere() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        vm.expectEmit(address(nominations));
        emit INominations.PoolRewarded(agentId, 9e18, 1e18);
        _nominate(carol, 100e18);
        nominations.addRewards(10e18);
        assertEq(_nomination(bob).rewards, 13.5e18);
        assertEq(_nomination(carol).rewards, 4.5e18);
    }

    function test_addRewards_paysNothingToWhatIsLeaving() public {
        _nominate(bob, 100e18);
        _nominate(carol, 100e18);
        _unnominateAll(bob);
        nominations.addRewards(10e18);
        assertEq(_nomination(bob).rewards, 0);
        assertEq(_nomination(carol).rewards, 9e18);
    }

    /// @dev A pool that did not follow a slash yet earns on what it had, as the base counts that too.
    function test_addRewards_countsAssetsAsOfTheLastTouch() public {
        _nominate(bob, 100e18);
        _nominate(carol, bobsAgentId, 100e18);
        _slash(5_000);
        nominations.addRewards(10e18);
        assertEq(_nomination(bob).rewards, 4.5e18);

        nominations.sync(agentId);
        nominations.addRewards(15e18);
        assertEq(_nomination(bob).rewards, 9e18);
        assertEq(nominations.nominationOf(bobsAgentId, carol).rewards, 13.5e18);
    }

    function test_addRewards_revertsForNothing() public {
        vm.expectRevert(abi.encodeWithSelector(INominations.ZeroAmount.selector));
        nominations.addRewards(0);
    }

    function test_addRewards_revertsBelowOneNominatedAinu() public {
        vm.expectRevert(abi.encodeWithSelector(INominations.NobodyNominated.selector));
        nominations.addRewards(1e18);
        _nominate(bob, 1e18 - 1);
        vm.expectRevert(abi.encodeWithSelector(INominations.NobodyNominated.selector));
        nominations.addRewards(1e18);
        _nominate(bob, 1);
        nominations.addRewards(1e18);
    }

    function test_addRewards_revertsForMoreThanTheCallerHas() public {
        _nominate(bob, 1e18);
        uint256 id = uint160(address(ainu));
        uint256 funds = _balanceOf(carol);
        _expectRevert(
            carol,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, carol, funds, funds + 1, id)
        );
        nominations.addRewards(funds + 1);
    }

    function test_addRewards_revertsForAnAbsurdAmount() public {
        _nominate(bob, 1e18);
        uint256 most = type(uint256).max;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, most));
        nominations.addRewards(most);
    }

    /// @dev Rewards are paid in full up to dust that {NominationMath} rounds away, and never more.
    function testFuzz_addRewards_paysAtMostWhatCame(
        uint256 bobs,
        uint256 carols,
        uint256 others,
        uint256 factor,
        uint256 amount
    ) public {
        bobs = bound(bobs, 1e18, FUNDS);
        carols = bound(carols, 1, FUNDS / 2);
        others = bound(others, 1, FUNDS / 2);
        amount = bound(amount, 1, FUNDS);
        staking.setFactor(agentId, bound(factor, 1e30, 1e36));
        _nominate(bob, bobs);
        _nominate(carol, carols);
        _nominate(carol, bobsAgentId, others);
        nominations.addRewards(amount);

        uint256 paid =
            _nomination(bob).rewards +
                _nomination(carol).rewards +
                nominations.nominationOf(bobsAgentId, carol).rewards +
                _pool().commission +
                nominations.poolOf(bobsAgentId).commission;
        assertLe(paid, amount);
        // Rounded: the global accumulator, that of each pool, and five amounts.
        uint256 dust = (nominations.totalAssets() + _pool().shares + others) / 1e21 + 10;
        assertGe(paid + dust, amount);
    }

    // claimRewards

    function test_claimRewards_creditsTheBeneficiary() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        vm.expectEmit(address(nominations));
        emit INominations.RewardsClaimed(agentId, bob, carol, 9e18);
        vm.prank(bob);
        assertEq(nominations.claimRewards(agentId, carol), 9e18);
        assertEq(_balanceOf(carol), FUNDS + 9e18);
        assertEq(_nomination(bob).rewards, 0);
        assertEq(_nomination(bob).assets, 100e18);
    }

    function test_claimRewards_outlivesLeaving() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        _unnominateAll(bob);
        skip(DELAY);
        _withdraw(bob);
        assertEq(_claim(bob), 9e18);
    }

    function test_claimRewards_isNotSlashed() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        _slash(9_000);
        assertEq(_claim(bob), 9e18);
    }

    function test_claimRewards_revertsForNothing() public {
        _nominate(bob, 100e18);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingToClaim.selector, agentId, bob));
        nominations.claimRewards(agentId, bob);
        nominations.addRewards(10e18);
        _claim(bob);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingToClaim.selector, agentId, bob));
        nominations.claimRewards(agentId, bob);
    }

    function test_claimRewards_revertsForAnInvalidBeneficiary() public {
        _expectRevert(bob, abi.encodeWithSelector(INominations.InvalidBeneficiary.selector, address(0)));
        nominations.claimRewards(agentId, address(0));
        address own = address(nominations);
        _expectRevert(bob, abi.encodeWithSelector(INominations.InvalidBeneficiary.selector, own));
        nominations.claimRewards(agentId, own);
    }

    // compound

    function test_compound_nominatesTheRewards() public {
        _nominate(bob, 100e18);
        _slash(5_000);
        nominations.sync(agentId);
        nominations.addRewards(10e18);
        vm.expectEmit(address(nominations));
        emit INominations.RewardsCompounded(agentId, bob, 9e18);
        vm.expectEmit(address(nominations));
        emit INominations.Nominated(agentId, bob, 9e18, 18e18, 59e18, 118e18);
        vm.prank(bob);
        assertEq(nominations.compound(agentId), 18e18);
        assertEq(_nomination(bob).rewards, 0);
        assertEq(_balanceOf(bob), FUNDS - 100e18);
    }

    function testFuzz_compound_equalsClaimAndNominate(uint256 amount, uint256 reward, uint256 factor) public {
        _nominate(bob, bound(amount, 1e18, FUNDS));
        _nominate(carol, 1e18);
        nominations.addRewards(bound(reward, 1e6, FUNDS));
        staking.setFactor(agentId, bound(factor, 1e25, 1e36));
        uint256 state = vm.snapshotState();
        vm.prank(bob);
        nominations.compound(agentId);
        bytes memory nomination = abi.encode(_nomination(bob));
        bytes memory pool = abi.encode(_pool());
        vm.revertToState(state);

        _nominate(bob, _claim(bob));
        assertEq(abi.encode(_nomination(bob)), nomination);
        assertEq(abi.encode(_pool()), pool);
    }

    function test_compound_revertsForNothing() public {
        _nominate(bob, 100e18);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingToClaim.selector, agentId, bob));
        nominations.compound(agentId);
    }

    function test_compound_revertsForALostPool() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        staking.setFactor(agentId, 0);
        _expectRevert(bob, abi.encodeWithSelector(INominations.PoolLost.selector, agentId));
        nominations.compound(agentId);
        assertEq(_claim(bob), 9e18);
    }

    // claimCommission

    function test_claimCommission_creditsTheBeneficiary() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        vm.expectEmit(address(nominations));
        emit INominations.CommissionClaimed(agentId, treasury, 1e18);
        vm.prank(alice);
        assertEq(nominations.claimCommission(agentId, treasury), 1e18);
        assertEq(_balanceOf(treasury), 1e18);
        assertEq(_pool().commission, 0);
        assertEq(_nomination(bob).rewards, 9e18);
    }

    function test_claimCommission_belongsToWhoeverOwnsTheAgent() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18);
        vm.prank(alice);
        registry.transferFrom(alice, carol, agentId);
        _expectRevert(alice, abi.encodeWithSelector(INominations.NotAgentOwner.selector, agentId, alice));
        nominations.claimCommission(agentId, alice);
        vm.prank(carol);
        assertEq(nominations.claimCommission(agentId, carol), 1e18);
    }

    function test_claimCommission_revertsForNothing() public {
        _expectRevert(alice, abi.encodeWithSelector(INominations.NothingToClaim.selector, agentId, alice));
        nominations.claimCommission(agentId, alice);
    }

    function test_claimCommission_revertsForAnInvalidBeneficiary() public {
        _expectRevert(alice, abi.encodeWithSelector(INominations.InvalidBeneficiary.selector, address(0)));
        nominations.claimCommission(agentId, address(0));
    }

    function test_claimCommission_revertsForAnUnknownAgent() public {
        _expectRevert(alice, abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 77));
        nominations.claimCommission(77, alice);
    }

    // setCommission

    function test_setCommission_lowersAtOnce() public {
        _nominate(bob, 100e18);
        nominations.addRewards(10e18); // still at 10 %
        vm.expectEmit(address(nominations));
        emit INominations.CommissionSet(agentId, 0, _now());
        _setCommission(0);
        nominations.addRewards(10e18);
        assertEq(_nomination(bob).rewards, 19e18);
        assertEq(_pool().commission, 1e18);
    }

    function test_setCommission_raisesAfterTheDelay() public {
        _nominate(bob, 100e18);
        uint48 effectiveAt = _now() + DELAY;
        vm.expectEmit(address(nominations));
        emit INominations.CommissionSet(agentId, 2_000, effectiveAt);
        _setCommission(2_000);
        assertEq(_pool().commissionBps, 1_000);
        assertEq(_pool().nextCommissionBps, 2_000);
        assertEq(_pool().nextCommissionAt, effectiveAt);

        skip(DELAY - 1);
        nominations.sync(agentId);
        assertEq(_pool().commissionBps, 1_000);
        skip(1);
        assertEq(_pool().commissionBps, 2_000);
        nominations.sync(agentId);
        nominations.addRewards(10e18);
        assertEq(_pool().commission, 2e18);
        assertEq(_pool().nextCommissionBps, 0);
        assertEq(_pool().nextCommissionAt, 0);
    }

    /// @dev Raised just before a reward, and even due: it counts for what comes after the first touch only.
    function test_setCommission_neverCountsForEarlierRewards() public {
        _nominate(bob, 100e18);
        _setCommission(2_000);
        nominations.addRewards(10e18);
        skip(DELAY);
        nominations.addRewards(10e18);
        nominations.sync(agentId);
        assertEq(_pool().commission, 2e18);
        nominations.addRewards(10e18);
        assertEq(_pool().commission, 4e18);
    }

    function test_setCommission_replacesAChangeUnderWay() public {
        _setCommission(2_000);
        skip(DELAY - 1);
        _setCommission(1_500);
        skip(DELAY - 1);
        assertEq(_pool().commissionBps, 1_000);
        _setCommission(1_000); // calls it off
        skip(DELAY);
        assertEq(_pool().commissionBps, 1_000);
        assertEq(_pool().nextCommissionAt, 0);
    }

    function test_setCommission_holdsForAPoolThatOpensLater() public {
        _setCommission(0);
        _nominate(bob, 100e18);
        assertEq(_pool().commissionBps, 0);
    }

    function test_setCommission_revertsAboveTheCap() public {
        _expectRevert(alice, abi.encodeWithSelector(INominations.CommissionTooHigh.selector, 2_001, 2_000));
        nominations.setCommission(agentId, 2_001);
    }

    function test_setCommission_revertsForAnyoneButTheOwner() public {
        vm.prank(alice);
        registry.setApprovalForAll(bob, true);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NotAgentOwner.selector, agentId, bob));
        nominations.setCommission(agentId, 0);
    }
}
