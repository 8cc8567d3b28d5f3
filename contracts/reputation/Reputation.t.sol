// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IReputation} from "../interfaces/IReputation.sol";
import {ReputationTest} from "../mocks/ReputationTest.sol";

contract ReputationScoreTest is ReputationTest {
    uint256 private constant PAIR_GAIN_CAP = 50;
    uint256 private constant DAILY_GAIN_CAP = 20;

    function test_scoreOf_startsInTheMiddle() public view {
        assertEq(reputation.scoreOf(agentId), 500);
        assertEq(reputation.scoreOf(999), 500);
        assertEq(reputation.recordOf(agentId).score, 500);
        assertEq(reputation.recordOf(agentId).activeSince, 0);
    }

    function test_record_writesASuccess() public {
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, client, 77, IReputation.Outcome.Success, false, true, 505);
        vm.prank(module);
        reputation.record(agentId, client, 77, IReputation.Outcome.Success, false, true);
        IReputation.Record memory history = reputation.recordOf(agentId);
        assertEq(history.score, 505);
        assertEq(history.updatedAt, NOW);
        assertEq(history.activeSince, NOW);
        assertEq(history.completed, 1);
        assertEq(history.failed, 0);
        assertEq(history.disputes, 0);
        assertEq(history.gainDay, NOW / 1 days);
        assertEq(history.gainToday, 5);
        assertPair(client, 5, 1);
        assertEq(reputation.scoreOf(agentId), 505);
    }

    function test_record_writesAFailure() public {
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, client, 77, IReputation.Outcome.Failure, true, true, 480);
        vm.prank(module);
        reputation.record(agentId, client, 77, IReputation.Outcome.Failure, true, true);
        IReputation.Record memory history = reputation.recordOf(agentId);
        assertEq(history.completed, 0);
        assertEq(history.failed, 1);
        assertEq(history.disputes, 1);
        assertEq(history.gainToday, 0);
        assertPair(client, 0, 1);
    }

    function test_record_ofASevereOffenceSetsTheScoreToZero() public {
        succeed(20);
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, client, 77, IReputation.Outcome.Severe, true, true, 0);
        vm.prank(module);
        reputation.record(agentId, client, 77, IReputation.Outcome.Severe, true, true);
        IReputation.Record memory history = reputation.recordOf(agentId);
        assertEq(history.score, 0);
        assertEq(history.updatedAt, vm.getBlockTimestamp());
        assertEq(history.completed, 20);
        assertEq(history.failed, 1);
        assertEq(history.disputes, 1);
        assertPair(client, 0, 1);
        vm.warp(vm.getBlockTimestamp() + 3650 days);
        assertEq(reputation.scoreOf(agentId), 0, "idling heals nothing");
    }

    function test_record_ofASevereOffenceAsAFirstJobIsRemembered() public {
        settle(client, IReputation.Outcome.Severe);
        assertEq(reputation.scoreOf(agentId), 0);
        settle(stranger, IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 10);
    }

    function test_record_ofASevereOffenceWithoutScoreLeavesTheScore() public {
        vm.prank(module);
        reputation.record(agentId, client, 77, IReputation.Outcome.Severe, true, false);
        assertEq(reputation.scoreOf(agentId), 500);
        assertEq(reputation.recordOf(agentId).failed, 0);
    }

    function test_record_ofANeutralOutcomeIsNoActivity() public {
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, client, 77, IReputation.Outcome.Neutral, true, true, 500);
        vm.prank(module);
        reputation.record(agentId, client, 77, IReputation.Outcome.Neutral, true, true);
        IReputation.Record memory history = reputation.recordOf(agentId);
        assertEq(history.completed + history.failed, 0);
        assertEq(history.disputes, 1);
        assertEq(history.updatedAt, 0);
        assertEq(history.activeSince, 0);
        assertEq(reputation.scoreOf(agentId), 500);
        assertPair(client, 0, 0);
    }

    function test_record_withoutScoreLeavesTheEventOnly() public {
        settle(client, IReputation.Outcome.Success);
        vm.warp(NOW + 1 days);
        vm.expectEmit(address(reputation));
        emit IReputation.ReceiptRecorded(agentId, stranger, 78, IReputation.Outcome.Failure, true, false, 505);
        vm.prank(module);
        reputation.record(agentId, stranger, 78, IReputation.Outcome.Failure, true, false);
        IReputation.Record memory history = reputation.recordOf(agentId);
        assertEq(history.score, 505);
        assertEq(history.updatedAt, NOW);
        assertEq(history.failed + history.disputes, 0);
        assertPair(stranger, 0, 0);
    }

    function test_record_neverGoesBelowZero() public {
        for (uint256 i = 0; i < 26; ++i) settle(client, IReputation.Outcome.Failure);
        assertEq(reputation.scoreOf(agentId), 0);
        settle(stranger, IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 10);
    }

    function test_record_capsTheGainOfADay() public {
        for (uint160 i = 1; i <= 10; ++i) settle(address(i), IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 520);
        assertEq(reputation.recordOf(agentId).completed, 10);
        assertPair(address(4), 5, 1);
        assertPair(address(5), 0, 1);
        vm.warp((NOW / 1 days + 1) * 1 days);
        settle(client, IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 525);
        assertEq(reputation.recordOf(agentId).gainToday, 5);
    }

    function test_record_capsTheGainOfAPairForever() public {
        for (uint256 i = 0; i < 20; ++i) {
            settle(client, IReputation.Outcome.Success);
            vm.warp(NOW + i * 1 days);
        }
        assertEq(reputation.scoreOf(agentId), 500 + PAIR_GAIN_CAP);
        assertPair(client, uint16(PAIR_GAIN_CAP), 20);
        settle(stranger, IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 500 + PAIR_GAIN_CAP + 5);
    }

    function test_record_neverCapsAFailure() public {
        for (uint256 i = 0; i < 12; ++i) settle(client, IReputation.Outcome.Failure);
        assertEq(reputation.scoreOf(agentId), 500 - 12 * 20);
    }

    function test_record_ofAFailureGivesNoCapBack() public {
        for (uint256 i = 0; i < 4; ++i) settle(client, IReputation.Outcome.Success);
        settle(client, IReputation.Outcome.Failure);
        settle(stranger, IReputation.Outcome.Success);
        assertEq(reputation.scoreOf(agentId), 500);
    }

    function test_scoreOf_decaysWhileIdle() public {
        succeed(20);
        uint256 start = vm.getBlockTimestamp() - 1 days;
        uint256 score = reputation.recordOf(agentId).score;
        assertGt(score, 590);
        vm.warp(start + 30 days);
        assertEq(reputation.scoreOf(agentId), score);
        vm.warp(start + 40 days);
        assertEq(reputation.scoreOf(agentId), score - 10);
        assertEq(reputation.recordOf(agentId).score, score, "decay is lazy");
        vm.warp(start + 3650 days);
        assertEq(reputation.scoreOf(agentId), 500);
    }

    function test_record_startsFromTheDecayedScore() public {
        succeed(20);
        vm.warp(vm.getBlockTimestamp() + 39 days);
        uint256 decayed = reputation.scoreOf(agentId);
        assertLt(decayed, reputation.recordOf(agentId).score);
        settle(stranger, IReputation.Outcome.Neutral);
        assertEq(reputation.scoreOf(agentId), decayed, "a neutral end is no activity");
        settle(stranger, IReputation.Outcome.Failure);
        assertEq(reputation.recordOf(agentId).score, decayed - 20);
        vm.warp(vm.getBlockTimestamp() + 30 days);
        assertEq(reputation.scoreOf(agentId), decayed - 20, "activity restarts the grace");
    }

    function test_scoreOf_neverHealsByIdling() public {
        settle(client, IReputation.Outcome.Failure);
        vm.warp(NOW + 3650 days);
        assertEq(reputation.scoreOf(agentId), 480);
    }

    /// @dev Whatever the jobs between them, a client gives an agent no more than the pair's cap, and no day more than its.
    function testFuzz_record_boundsWhatAPairCreates(uint256 seed) public {
        uint256 gainedTotal = 0;
        uint256 gainedToday = 0;
        for (uint256 i = 0; i < 60; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 before = reputation.scoreOf(agentId);
            settle(client, seed % 4 == 0 ? IReputation.Outcome.Failure : IReputation.Outcome.Success);
            uint256 score = reputation.scoreOf(agentId);
            if (score > before) {
                gainedTotal += score - before;
                gainedToday += score - before;
            }
            assertLe(gainedToday, DAILY_GAIN_CAP);
            assertLe(score, 500 + PAIR_GAIN_CAP);
            if ((seed >> 8) % 3 == 0) {
                vm.warp(vm.getBlockTimestamp() + 1 days);
                gainedToday = 0;
            }
        }
        assertLe(gainedTotal, PAIR_GAIN_CAP);
        (uint16 gained, uint32 settledJobs, ) = reputation.pairOf(agentId, client);
        assertEq(gained, gainedTotal);
        assertEq(settledJobs, 60);
    }

    /// @dev However many clients there are, the score stays on its scale and gains no more than the cap a day.
    function testFuzz_record_boundsWhatADayCreates(uint256 seed) public {
        for (uint256 day = 0; day < 5; ++day) {
            uint256 before = reputation.scoreOf(agentId);
            uint256 jobs = seed % 20;
            for (uint256 i = 0; i < jobs; ++i) {
                seed = uint256(keccak256(abi.encode(seed)));
                settle(address(uint160(seed)), IReputation.Outcome(uint8(seed % 4)));
                assertLe(reputation.scoreOf(agentId), before + DAILY_GAIN_CAP);
            }
            vm.warp(vm.getBlockTimestamp() + 1 days);
        }
    }

    function test_record_revertsWhenCallerIsNoModule() public {
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, stranger));
        vm.prank(stranger);
        reputation.record(agentId, client, 1, IReputation.Outcome.Success, false, true);
    }

    function test_addModule_waits() public {
        vm.expectEmit(address(reputation));
        emit IReputation.ModuleAdded(stranger, uint48(NOW) + MODULE_DELAY);
        reputation.addModule(stranger);
        vm.warp(NOW + MODULE_DELAY - 1);
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, stranger));
        vm.prank(stranger);
        reputation.record(agentId, client, 1, IReputation.Outcome.Success, false, true);
        vm.warp(NOW + MODULE_DELAY);
        vm.prank(stranger);
        reputation.record(agentId, client, 1, IReputation.Outcome.Success, false, true);
        assertEq(reputation.recordOf(agentId).completed, 1);
    }

    function test_addModule_revertsWhenAdded() public {
        vm.expectRevert(abi.encodeWithSelector(IReputation.ModuleAlreadyAdded.selector, module));
        reputation.addModule(module);
    }

    function test_addModule_revertsWhenCallerIsNotGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        reputation.addModule(stranger);
    }

    function test_removeModule_stopsReceipts() public {
        reputation.addModule(stranger);
        vm.warp(NOW + MODULE_DELAY);
        vm.expectEmit(address(reputation));
        emit IReputation.ModuleRemoved(stranger);
        reputation.removeModule(stranger);
        assertEq(reputation.moduleActiveFrom(stranger), 0);
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, stranger));
        vm.prank(stranger);
        reputation.record(agentId, client, 1, IReputation.Outcome.Success, false, true);
        reputation.addModule(stranger);
        assertEq(reputation.moduleActiveFrom(stranger), NOW + 2 * MODULE_DELAY, "coming back takes the delay");
    }

    function test_removeModule_revertsForTheFoundingModule() public {
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, module));
        reputation.removeModule(module);
    }

    function test_removeModule_revertsWhenUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, stranger));
        reputation.removeModule(stranger);
    }

    function test_removeModule_revertsWhenCallerIsNotGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        reputation.removeModule(module);
    }

    function assertPair(address who, uint16 gained, uint32 settledJobs) private view {
        (uint16 gainedNow, uint32 settledNow, ) = reputation.pairOf(agentId, who);
        assertEq(gainedNow, gained);
        assertEq(settledNow, settledJobs);
    }
}
