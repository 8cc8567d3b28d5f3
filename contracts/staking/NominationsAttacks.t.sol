// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INominations} from "../interfaces/INominations.sol";
import {NominationsFixture} from "./NominationsFixture.t.sol";

/// @notice Bob attacks, carol is honest. Each test shows the attack failing or what it can gain at most.
contract NominationsAttacksTest is NominationsFixture {
    // The price of a share

    function test_donation_changesNothing() public {
        _nominate(bob, 1);
        vm.prank(bob);
        ledger.transfer(address(nominations), uint160(address(ainu)), 100_000e18);
        ainu.transfer(address(ledger), 1e18);

        assertEq(_nomination(bob).assets, 1);
        _nominate(carol, 100e18);
        assertEq(_nomination(carol).assets, 100e18);
        assertEq(_nomination(bob).assets, 1);
        assertEq(nominations.totalAssets(), 100e18 + 1);
    }

    /// @dev The first to come cannot make shares expensive: not by donating, leaving in parts, or being slashed.
    function testFuzz_firstDepositor_takesNothingFromTheSecond(
        uint256 factor,
        uint256 first,
        uint256 left,
        uint256 donation,
        uint256 amount
    ) public {
        staking.setFactor(agentId, bound(factor, 1e26, 1e36));
        first = bound(first, 1, 1e6);
        uint256 shares = _nominate(bob, first);
        left = bound(left, 0, shares - 1);
        if (left != 0) _unnominate(bob, left);
        vm.prank(bob);
        ledger.transfer(address(nominations), uint160(address(ainu)), bound(donation, 0, FUNDS / 2));
        amount = bound(amount, 1, FUNDS);
        _nominate(carol, amount);
        assertGe(_nomination(carol).assets + 1, amount);
        assertLe(_nomination(bob).assets, first);
    }

    function testFuzz_dust_neverProfits(uint256 factor, uint256 seed) public {
        staking.setFactor(agentId, bound(factor, 1e30, 1e36 - 1));
        _nominate(carol, 1_000e18);
        uint256 carols = _nomination(carol).assets;
        uint256 spent = 0;
        uint256 out = 0;
        for (uint256 i = 0; i < 20; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 amount = 1 + (seed % 7);
            spent += amount;
            _nominate(bob, amount);
            uint256 shares = _nomination(bob).shares;
            uint256 part = 1 + ((seed >> 128) % shares);
            _unnominate(bob, part);
            if (part != shares) _unnominate(bob, shares - part);
            if (_nomination(bob).leavingShares == 0) continue; // all was dust
            skip(DELAY);
            out += _withdraw(bob);
        }
        assertLe(out, spent);
        assertEq(_nomination(carol).assets, carols);
    }

    // Timing

    /// @dev Whoever nominates right before a reward gets the part that its stake is of all, and is in for the delay.
    function testFuzz_enteringBeforeARewardEarnsProRataOnly(uint256 amount, uint256 reward) public {
        _nominate(carol, 1_000e18);
        amount = bound(amount, 1, FUNDS);
        reward = bound(reward, 1, FUNDS);
        _nominate(bob, amount);
        nominations.addRewards(reward);
        assertLe(_nomination(bob).rewards, (reward * amount) / (1_000e18 + amount));
        _unnominateAll(bob);
        _expectRevert(
            bob,
            abi.encodeWithSelector(INominations.NominationNotWithdrawable.selector, agentId, bob, _now() + DELAY)
        );
        nominations.withdraw(agentId, bob);
        _slash(5_000);
        assertEq(_nomination(bob).leavingAssets, amount / 2);
    }

    function test_enteringAfterARewardEarnsNothing() public {
        _nominate(carol, 1_000e18);
        nominations.addRewards(100e18);
        _nominate(bob, 100_000e18);
        assertEq(_nomination(bob).rewards, 0);
        assertEq(_nomination(carol).rewards, 90e18);
    }

    function test_leavingDoesNotDodgeASlash() public {
        _nominate(bob, 100e18);
        _nominate(carol, 100e18);
        _unnominateAll(bob); // sees the slash coming
        _slash(5_000);
        skip(DELAY);
        assertEq(_withdraw(bob), 50e18);
        assertEq(_nomination(carol).assets, 50e18);
    }

    /// @dev The offence counts from the second Staking knows it, whoever touches the pool first.
    function test_leavingBeforeThePoolFollowsDoesNotDodgeASlash() public {
        _nominate(bob, 100e18);
        _nominate(carol, 100e18);
        _slash(5_000);
        assertEq(_unnominateAll(bob), 50e18);
        skip(DELAY);
        assertEq(_withdraw(bob), 50e18);
    }

    function test_staysSlashableUntilWithdrawn() public {
        _nominate(bob, 100e18);
        _unnominateAll(bob);
        skip(10 * DELAY);
        _slash(5_000);
        assertEq(_withdraw(bob), 50e18);
    }

    function testFuzz_enteringAfterASlashGainsNothing(uint256 amount, uint256 factor) public {
        _nominate(carol, 1_000e18);
        staking.setFactor(agentId, bound(factor, 1e25, 1e36));
        uint256 carols = _nomination(carol).assets;
        amount = bound(amount, 1, FUNDS);
        _nominate(bob, amount);
        assertLe(_nomination(bob).assets, amount);
        assertEq(_nomination(carol).assets, carols);
        if (_unnominateAll(bob) == 0) return;
        skip(DELAY);
        assertLe(_withdraw(bob), amount);
    }

    /// @dev Leaving before a slash and entering after it costs exactly what staying costs.
    function test_sandwichingASlashGainsNothing() public {
        _nominate(bob, 100e18);
        _nominate(carol, 100e18);
        _unnominateAll(bob);
        _slash(2_500);
        skip(DELAY);
        uint256 out = _withdraw(bob);
        _nominate(bob, out);
        assertEq(_nomination(bob).assets, _nomination(carol).assets);
        assertEq(_nomination(bob).assets, 75e18);
    }

    /// @dev Entering one's own pool before it is slashed and leaving after only loses.
    function test_enteringBeforeASlashLosesLikeAnyOther() public {
        _nominate(carol, 100e18);
        _nominate(bob, 900e18);
        _slash(1_000);
        assertEq(_unnominateAll(bob), 810e18);
        assertEq(_nomination(carol).assets, 90e18);
    }

    // Rewards

    function test_claimingTwiceOrThroughAnotherPoolPaysOnce() public {
        _nominate(bob, 100e18);
        _nominate(carol, 100e18);
        nominations.addRewards(20e18);
        _claim(bob);
        _unnominateAll(bob);
        _nominate(bob, 50e18);
        _nominate(bob, bobsAgentId, 50e18);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingToClaim.selector, agentId, bob));
        nominations.claimRewards(agentId, bob);
        _expectRevert(bob, abi.encodeWithSelector(INominations.NothingToClaim.selector, bobsAgentId, bob));
        nominations.claimRewards(bobsAgentId, bob);
        assertEq(_claim(carol), 9e18);
    }

    /// @dev Touching a pool over and over between rewards takes nothing from it but dust.
    function testFuzz_syncingOftenCostsNominatorsDustOnly(uint256 seed) public {
        staking.setFactor(agentId, bound(seed, 1e33, 1e36));
        _nominate(carol, 1_000e18);
        uint256 added = 0;
        for (uint256 i = 0; i < 10; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 amount = 1 + (seed % 1e18);
            nominations.addRewards(amount);
            nominations.sync(agentId);
            nominations.sync(agentId);
            added += amount;
        }
        INominations.Pool memory pool = _pool();
        uint256 dust = 10 * (pool.shares / 1e21 + pool.assets / 1e21 + 3);
        assertGe(_nomination(carol).rewards + pool.commission + dust, added);
    }

    /// @dev Somebody who is nearly alone and adds rewards to itself cannot fill the accumulator.
    function test_rewardingOneselfDoesNotFillTheAccumulator() public {
        _nominate(bob, 1e18);
        uint256 supply = ainu.SUPPLY() - 4 * FUNDS;
        ledger.deposit(ainu, supply, address(this));
        for (uint256 i = 0; i < 50; ++i) {
            nominations.addRewards(supply);
            vm.prank(bob);
            uint256 amount = nominations.claimRewards(agentId, address(this));
            vm.prank(alice);
            amount += nominations.claimCommission(agentId, address(this));
            assertEq(amount, supply);
        }
    }
}
