// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INominations} from "../interfaces/INominations.sol";
import {NominationsFixture} from "./NominationsFixture.t.sol";

/// @notice A pool votes as one, through its agent's delegate.
contract NominationsVotesTest is NominationsFixture {
    address private voter = makeAddr("voter");
    address private other = makeAddr("other voter");

    function test_setDelegate_givesTheWholePool() public {
        _nominate(bob, 100e18);
        assertEq(nominations.getVotes(voter), 0);
        vm.expectEmit(address(nominations));
        emit INominations.PoolDelegateChanged(agentId, address(0), voter);
        vm.expectEmit(address(nominations));
        emit INominations.DelegateVotesChanged(voter, 0, 100e18);
        _setDelegate(voter);
        assertEq(nominations.getVotes(voter), 100e18);
        assertEq(_pool().delegate, voter);
    }

    function test_setDelegate_movesTheVotes() public {
        _nominate(bob, 100e18);
        _setDelegate(voter);
        vm.expectEmit(address(nominations));
        emit INominations.DelegateVotesChanged(voter, 100e18, 0);
        vm.expectEmit(address(nominations));
        emit INominations.DelegateVotesChanged(other, 0, 100e18);
        _setDelegate(other);
        assertEq(nominations.getVotes(voter), 0);
        assertEq(nominations.getVotes(other), 100e18);
        _setDelegate(address(0));
        assertEq(nominations.getVotes(other), 0);
        assertEq(nominations.totalAssets(), 100e18);
    }

    function test_setDelegate_toTheSameChangesNothing() public {
        _nominate(bob, 100e18);
        _setDelegate(voter);
        skip(1);
        _setDelegate(voter);
        assertEq(nominations.getVotes(voter), 100e18);
    }

    function test_setDelegate_countsASlashFirst() public {
        _nominate(bob, 100e18);
        _setDelegate(voter);
        _slash(5_000);
        _setDelegate(other);
        assertEq(nominations.getVotes(voter), 0);
        assertEq(nominations.getVotes(other), 50e18);
    }

    function test_setDelegate_outlivesATransfer() public {
        _nominate(bob, 100e18);
        _setDelegate(voter);
        vm.prank(alice);
        registry.transferFrom(alice, carol, agentId);
        assertEq(nominations.getVotes(voter), 100e18);
    }

    function test_setDelegate_revertsForAnyoneButTheOwner() public {
        _expectRevert(bob, abi.encodeWithSelector(INominations.NotAgentOwner.selector, agentId, bob));
        nominations.setDelegate(agentId, bob);
    }

    function test_getVotes_followsNominations() public {
        _setDelegate(voter);
        _nominate(bob, 100e18);
        assertEq(nominations.getVotes(voter), 100e18);
        _unnominate(bob, 40e18);
        assertEq(nominations.getVotes(voter), 60e18);
        _slash(5_000);
        nominations.sync(agentId);
        assertEq(nominations.getVotes(voter), 30e18);
        _nominate(carol, 10e18);
        assertEq(nominations.getVotes(voter), 40e18);
        nominations.addRewards(40e18);
        vm.prank(carol);
        nominations.compound(agentId);
        assertEq(nominations.getVotes(voter), 49e18);
        skip(DELAY);
        _withdraw(bob);
        assertEq(nominations.getVotes(voter), 49e18);
        assertEq(nominations.totalAssets(), 49e18);
    }

    function test_getVotes_addsUpPools() public {
        _setDelegate(voter);
        vm.prank(bob);
        nominations.setDelegate(bobsAgentId, voter);
        _nominate(bob, 100e18);
        _nominate(carol, bobsAgentId, 30e18);
        assertEq(nominations.getVotes(voter), 130e18);
        _slash(10_000);
        nominations.sync(agentId);
        assertEq(nominations.getVotes(voter), 30e18);
    }

    function test_getPastVotes_looksUpAnySecond() public {
        _setDelegate(voter);
        uint48 start = _now();
        _nominate(bob, 100e18);
        _nominate(bob, 10e18); // in the same second
        skip(10);
        _nominate(bob, 50e18);
        skip(10);
        _setDelegate(other);
        skip(10);

        assertEq(nominations.getPastVotes(voter, start - 1), 0);
        assertEq(nominations.getPastVotes(voter, start), 110e18);
        assertEq(nominations.getPastVotes(voter, start + 9), 110e18);
        assertEq(nominations.getPastVotes(voter, start + 10), 160e18);
        assertEq(nominations.getPastVotes(voter, start + 20), 0);
        assertEq(nominations.getPastVotes(other, start + 20), 160e18);
    }

    function test_getPastTotalSupply_countsPoolsWithoutDelegateToo() public {
        uint48 start = _now();
        _nominate(bob, 100e18);
        skip(10);
        _nominate(carol, bobsAgentId, 50e18);
        skip(10);
        _slash(5_000);
        nominations.sync(agentId);
        skip(10);
        assertEq(nominations.getPastTotalSupply(start - 1), 0);
        assertEq(nominations.getPastTotalSupply(start + 9), 100e18);
        assertEq(nominations.getPastTotalSupply(start + 19), 150e18);
        assertEq(nominations.getPastTotalSupply(start + 20), 100e18);
    }

    function test_getPastVotes_revertsUnlessPast() public {
        uint48 time = _now();
        vm.expectRevert(abi.encodeWithSelector(INominations.ERC5805FutureLookup.selector, time, time));
        nominations.getPastVotes(voter, time);
        vm.expectRevert(abi.encodeWithSelector(INominations.ERC5805FutureLookup.selector, type(uint256).max, time));
        nominations.getPastVotes(voter, type(uint256).max);
    }

    function test_getPastTotalSupply_revertsUnlessPast() public {
        uint48 time = _now();
        vm.expectRevert(abi.encodeWithSelector(INominations.ERC5805FutureLookup.selector, time, time));
        nominations.getPastTotalSupply(time);
    }

    function test_clock_isATimestamp() public view {
        assertEq(nominations.clock(), _now());
        assertEq(nominations.CLOCK_MODE(), "mode=timestamp");
    }
}
