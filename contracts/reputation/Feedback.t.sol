// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {IERC8004Reputation} from "../interfaces/IERC8004Reputation.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {ReputationTest} from "../mocks/ReputationTest.sol";
import {Vm} from "../mocks/Vm.sol";

contract FeedbackTest is ReputationTest {
    address private other = makeAddr("other");

    function test_getIdentityRegistry_isOurs() public view {
        assertEq(reputation.getIdentityRegistry(), address(registry));
    }

    function test_giveFeedback_storesAndEmits() public {
        vm.expectEmit(address(reputation));
        emit IERC8004Reputation.NewFeedback(
            agentId,
            client,
            1,
            -45,
            1,
            "starred",
            "starred",
            "fast",
            "https://a",
            "ipfs://f",
            bytes32("hash")
        );
        vm.prank(client);
        reputation.giveFeedback(agentId, -45, 1, "starred", "fast", "https://a", "ipfs://f", bytes32("hash"));
        assertFeedback(client, 1, -45, 1, "starred", "fast", false);
        assertEq(reputation.getLastIndex(agentId, client), 1);
        assertEq(reputation.getClients(agentId).length, 1);
        assertEq(reputation.getClients(agentId)[0], client);
        (, , uint64 lastIndex) = reputation.pairOf(agentId, client);
        assertEq(lastIndex, 1);
    }

    function test_giveFeedback_numbersPerClient() public {
        give(client, 1, 0, "starred", "");
        give(client, 2, 0, "uptime", "starred");
        give(other, 3, 0, "", "");
        assertEq(reputation.getLastIndex(agentId, client), 2);
        assertEq(reputation.getLastIndex(agentId, other), 1);
        assertEq(reputation.getLastIndex(agentId, stranger), 0);
        assertEq(reputation.getClients(agentId).length, 2);
        assertFeedback(client, 2, 2, 0, "uptime", "starred", false);
        assertFeedback(other, 1, 3, 0, "", "", false);
    }

    function test_giveFeedback_revertsWhenCallerActsForTheAgent() public {
        Account memory wallet = makeAccount("wallet");
        address approved = makeAddr("approved");
        address operator = makeAddr("operator");
        vm.startPrank(owner);
        registry.approve(approved, agentId);
        registry.setApprovalForAll(operator, true);
        vm.stopPrank();
        vm.mockCall(wallet.addr, "", abi.encode(bytes4(0x1626ba7e)));
        vm.prank(owner);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, "");
        expectSelfFeedback(owner);
        expectSelfFeedback(approved);
        expectSelfFeedback(operator);
        expectSelfFeedback(wallet.addr);
    }

    function test_giveFeedback_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        vm.prank(client);
        reputation.giveFeedback(9, 5, 0, "", "", "", "", 0);
    }

    function test_giveFeedback_revertsWhenDecimalsAreTooMany() public {
        give(client, 1, 18, "", "");
        vm.expectRevert(abi.encodeWithSelector(IReputation.InvalidDecimals.selector, 19));
        give(client, 1, 19, "", "");
    }

    function test_giveFeedback_revertsWhenValueIsOutOfRange() public {
        give(client, 1e38, 0, "", "");
        give(client, -1e38, 0, "", "");
        assertFeedback(client, 2, -1e38, 0, "", "", false);
        vm.expectRevert(abi.encodeWithSelector(IReputation.ValueOutOfRange.selector, int128(1e38 + 1)));
        give(client, 1e38 + 1, 0, "", "");
        vm.expectRevert(abi.encodeWithSelector(IReputation.ValueOutOfRange.selector, type(int128).min));
        give(client, type(int128).min, 0, "", "");
    }

    function test_giveFeedback_revertsWhenATagIsTooLong() public {
        string memory long = string(new bytes(65));
        vm.expectRevert(abi.encodeWithSelector(IReputation.TagTooLong.selector, long));
        give(client, 1, 0, long, "");
        vm.expectRevert(abi.encodeWithSelector(IReputation.TagTooLong.selector, long));
        give(client, 1, 0, "", long);
    }

    function test_giveFeedback_isBackedOncePerSettledJob() public {
        give(client, 1, 0, "", "");
        settle(client, IReputation.Outcome.Success);
        settle(client, IReputation.Outcome.Failure);
        vm.expectEmit(address(reputation));
        emit IReputation.FeedbackBacked(agentId, client, 2);
        give(client, 2, 0, "", "");
        give(client, 3, 0, "", "");
        give(client, 4, 0, "", "");
        give(other, 5, 0, "", "");
        assertFalse(reputation.isBacked(agentId, client, 1));
        assertTrue(reputation.isBacked(agentId, client, 2));
        assertTrue(reputation.isBacked(agentId, client, 3));
        assertFalse(reputation.isBacked(agentId, client, 4));
        assertFalse(reputation.isBacked(agentId, other, 1));
        assertFeedback(client, 3, 3, 0, "", "", false);
    }

    function test_giveFeedback_namesItsBackingRightAfterItself() public {
        settle(client, IReputation.Outcome.Success);
        vm.recordLogs();
        give(client, 1, 0, "starred", "");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 2);
        assertEq(logs[0].topics[0], IERC8004Reputation.NewFeedback.selector);
        assertEq(logs[0].topics[3], keccak256("starred"));
        assertEq(logs[1].topics[0], IReputation.FeedbackBacked.selector);
    }

    function test_giveFeedback_isNotBackedByAnUnscoredJob() public {
        vm.prank(module);
        reputation.record(agentId, client, 1, IReputation.Outcome.Success, false, false);
        give(client, 1, 0, "", "");
        assertFalse(reputation.isBacked(agentId, client, 1));
    }

    function test_giveFeedback_movesNoScore() public {
        settle(client, IReputation.Outcome.Success);
        give(client, -1e38, 0, "starred", "");
        assertEq(reputation.scoreOf(agentId), 505);
    }

    function test_isBacked_revertsWhenUnknown() public {
        expectUnknown(client, 1);
        reputation.isBacked(agentId, client, 1);
    }

    function test_revokeFeedback_marksIt() public {
        settle(client, IReputation.Outcome.Success);
        give(client, 5, 0, "starred", "");
        vm.expectEmit(address(reputation));
        emit IERC8004Reputation.FeedbackRevoked(agentId, client, 1);
        vm.prank(client);
        reputation.revokeFeedback(agentId, 1);
        assertFeedback(client, 1, 5, 0, "starred", "", true);
        assertTrue(reputation.isBacked(agentId, client, 1));
        give(client, 5, 0, "starred", "");
        assertFalse(reputation.isBacked(agentId, client, 2), "the job is used up");
    }

    function test_revokeFeedback_revertsWhenRevoked() public {
        give(client, 5, 0, "starred", "");
        vm.startPrank(client);
        reputation.revokeFeedback(agentId, 1);
        vm.expectRevert(abi.encodeWithSelector(IReputation.AlreadyRevoked.selector, agentId, client, 1));
        reputation.revokeFeedback(agentId, 1);
    }

    function test_revokeFeedback_revertsWhenUnknown() public {
        give(client, 5, 0, "starred", "");
        expectUnknown(client, 0);
        vm.prank(client);
        reputation.revokeFeedback(agentId, 0);
        expectUnknown(client, 2);
        vm.prank(client);
        reputation.revokeFeedback(agentId, 2);
        expectUnknown(stranger, 1);
        vm.prank(stranger);
        reputation.revokeFeedback(agentId, 1);
    }

    function test_readFeedback_revertsWhenUnknown() public {
        expectUnknown(client, 1);
        reputation.readFeedback(agentId, client, 1);
        expectUnknown(client, 0);
        reputation.readFeedback(agentId, client, 0);
    }

    function test_appendResponse_isOpenToAnyone() public {
        give(client, 5, 0, "starred", "");
        vm.expectEmit(address(reputation));
        emit IERC8004Reputation.ResponseAppended(agentId, client, 1, stranger, "ipfs://r", bytes32("hash"));
        vm.prank(stranger);
        reputation.appendResponse(agentId, client, 1, "ipfs://r", bytes32("hash"));
        respond(owner, client, 1);
        assertEq(reputation.getResponseCount(agentId, client, 1, new address[](0)), 2);
    }

    function test_appendResponse_revertsWhenUnknown() public {
        expectUnknown(client, 1);
        reputation.appendResponse(agentId, client, 1, "ipfs://r", 0);
    }

    function test_appendResponse_revertsWithoutUri() public {
        give(client, 5, 0, "starred", "");
        vm.expectRevert(IReputation.EmptyResponse.selector);
        reputation.appendResponse(agentId, client, 1, "", 0);
    }

    function test_getResponseCount_narrowsByClientFeedbackAndResponder() public {
        give(client, 5, 0, "", "");
        give(client, 5, 0, "", "");
        give(other, 5, 0, "", "");
        respond(owner, client, 1);
        respond(owner, client, 1);
        respond(stranger, client, 1);
        respond(owner, client, 2);
        respond(owner, other, 1);
        address[] memory all = new address[](0);
        address[] memory owners = list(owner);
        assertEq(reputation.getResponseCount(agentId, client, 1, all), 3);
        assertEq(reputation.getResponseCount(agentId, client, 1, owners), 2);
        assertEq(reputation.getResponseCount(agentId, client, 0, all), 4);
        assertEq(reputation.getResponseCount(agentId, client, 0, list(stranger)), 1);
        assertEq(reputation.getResponseCount(agentId, address(0), 0, all), 5);
        assertEq(reputation.getResponseCount(agentId, address(0), 0, owners), 4);
        assertEq(reputation.getResponseCount(agentId, client, 9, all), 0);
    }

    function test_getSummary_isTheMeanInTheMostCommonDecimals() public {
        give(client, 5, 0, "starred", "");
        give(client, 450, 2, "starred", "");
        give(other, 250, 2, "starred", "");
        assertSummary(list(client, other), "", "", 3, 400, 2);
        assertSummary(list(other), "", "", 1, 250, 2);
    }

    function test_getSummary_filtersTagsAndRevoked() public {
        give(client, 10, 0, "starred", "fast");
        give(client, 20, 0, "starred", "slow");
        give(client, 60, 0, "uptime", "fast");
        assertSummary(list(client), "starred", "", 2, 15, 0);
        assertSummary(list(client), "", "fast", 2, 35, 0);
        assertSummary(list(client), "uptime", "fast", 1, 60, 0);
        assertSummary(list(client), "slow", "", 0, 0, 0);
        assertSummary(list(client), "neverUsed", "", 0, 0, 0);
        assertSummary(list(stranger), "", "", 0, 0, 0);
        vm.prank(client);
        reputation.revokeFeedback(agentId, 3);
        assertSummary(list(client), "", "", 2, 15, 0);
    }

    function test_getSummary_revertsWithoutClients() public {
        vm.expectRevert(IReputation.NoClients.selector);
        reputation.getSummary(agentId, new address[](0), "", "");
    }

    function test_readAllFeedback_listsEveryClientByDefault() public {
        giveThree();
        (
            address[] memory clients,
            uint64[] memory indexes,
            int128[] memory values,
            uint8[] memory decimals,
            string[] memory tag1s,
            string[] memory tag2s,
            bool[] memory revoked
        ) = reputation.readAllFeedback(agentId, new address[](0), "", "", true);
        assertEq(clients.length, 3);
        assertEq(clients[1], client);
        assertEq(clients[2], other);
        assertEq(indexes[1], 2);
        assertEq(indexes[2], 1);
        assertEq(values[1], 20);
        assertEq(decimals[1], 3);
        assertEq(tag1s[1], "uptime");
        assertEq(tag2s[1], "slow");
        assertTrue(revoked[1]);
        assertFalse(revoked[2]);
    }

    function test_readAllFeedback_filters() public {
        giveThree();
        assertValues(new address[](0), "", "", false, 10, 30);
        assertValues(new address[](0), "uptime", "", true, 20, 30);
        assertValues(list(client), "", "", true, 10, 20);
        (address[] memory clients, , , , , , ) = reputation.readAllFeedback(agentId, list(other), "starred", "", true);
        assertEq(clients.length, 0);
        (clients, , , , , , ) = reputation.readAllFeedback(agentId, list(client, other), "neverUsed", "", true);
        assertEq(clients.length, 0);
    }

    function testFuzz_giveFeedback_readsBack(
        int128 value,
        uint8 decimals,
        string calldata tag1,
        string calldata tag2
    ) public {
        value = value % (1e38 + 1);
        decimals = decimals % 19;
        vm.assume(bytes(tag1).length <= 64 && bytes(tag2).length <= 64);
        give(client, value, decimals, tag1, tag2);
        assertFeedback(client, 1, value, decimals, tag1, tag2, false);
    }

    function giveThree() private {
        give(client, 10, 0, "starred", "fast");
        give(client, 20, 3, "uptime", "slow");
        give(other, 30, 0, "uptime", "");
        vm.prank(client);
        reputation.revokeFeedback(agentId, 2);
    }

    function give(address who, int128 value, uint8 decimals, string memory tag1, string memory tag2) private {
        vm.prank(who);
        reputation.giveFeedback(agentId, value, decimals, tag1, tag2, "", "", 0);
    }

    function respond(address who, address to, uint64 index) private {
        vm.prank(who);
        reputation.appendResponse(agentId, to, index, "ipfs://r", 0);
    }

    function expectUnknown(address who, uint64 index) private {
        vm.expectRevert(abi.encodeWithSelector(IReputation.UnknownFeedback.selector, agentId, who, index));
    }

    function expectSelfFeedback(address who) private {
        vm.expectRevert(abi.encodeWithSelector(IReputation.SelfFeedback.selector, agentId, who));
        give(who, 5, 0, "", "");
    }

    function list(address a) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = a;
    }

    function list(address a, address b) private pure returns (address[] memory accounts) {
        accounts = new address[](2);
        (accounts[0], accounts[1]) = (a, b);
    }

    function assertFeedback(
        address who,
        uint64 index,
        int128 value,
        uint8 decimals,
        string memory tag1,
        string memory tag2,
        bool revoked
    ) private view {
        (int128 gotValue, uint8 gotDecimals, string memory gotTag1, string memory gotTag2, bool gotRevoked) = reputation
            .readFeedback(agentId, who, index);
        assertEq(gotValue, value);
        assertEq(gotDecimals, decimals);
        assertEq(gotTag1, tag1);
        assertEq(gotTag2, tag2);
        assertEq(gotRevoked, revoked);
    }

    function assertSummary(
        address[] memory clients,
        string memory tag1,
        string memory tag2,
        uint64 count,
        int128 value,
        uint8 decimals
    ) private view {
        (uint64 gotCount, int128 gotValue, uint8 gotDecimals) = reputation.getSummary(agentId, clients, tag1, tag2);
        assertEq(gotCount, count);
        assertEq(gotValue, value);
        assertEq(gotDecimals, decimals);
    }

    function assertValues(
        address[] memory asked,
        string memory tag1,
        string memory tag2,
        bool includeRevoked,
        int128 first,
        int128 second
    ) private view {
        (, , int128[] memory values, , , , ) = reputation.readAllFeedback(agentId, asked, tag1, tag2, includeRevoked);
        assertEq(values.length, 2);
        assertEq(values[0], first);
        assertEq(values[1], second);
    }
}
