// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {IERC8004Reputation} from "../interfaces/IERC8004Reputation.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {FeedbackMath} from "../libraries/FeedbackMath.sol";
import {TagSet} from "../libraries/TagSet.sol";

/// @title Feedback: the ERC-8004 part of {Reputation}
/// @dev One slot a feedback. Text is kept by its events, as in ERC-8004, and tags by their number. The reads that loop are
/// fixed by the ABI: their cost is bounded by the clients that the caller names, so contracts should ask for a score.
abstract contract Feedback is IReputation {
    using FeedbackMath for FeedbackMath.Tally;
    using TagSet for TagSet.Set;

    /// @param gained Points that the client has given the agent.
    /// @param backed Feedbacks that used up a settled job.
    struct Pair {
        uint16 gained;
        uint32 settledJobs;
        uint32 backed;
        uint64 lastIndex;
    }

    struct Entry {
        int128 value;
        uint8 valueDecimals;
        bool isRevoked;
        bool isBacked;
        uint32 tag1;
        uint32 tag2;
    }

    struct Responses {
        address[] responders;
        mapping(address responder => uint64 count) countOf;
    }

    IAgentRegistry private immutable REGISTRY;

    mapping(uint256 agentId => mapping(address client => Pair)) internal _pairs;
    mapping(uint256 agentId => mapping(address client => mapping(uint64 index => Entry))) private _entries;
    mapping(uint256 agentId => mapping(address client => mapping(uint64 index => Responses))) private _responses;
    mapping(uint256 agentId => address[] clients) private _clients;
    TagSet.Set private _tags;

    constructor(IAgentRegistry registry) {
        REGISTRY = registry;
    }

    /// @inheritdoc IERC8004Reputation
    function giveFeedback(
        uint256 agentId,
        int128 value,
        uint8 valueDecimals,
        string calldata tag1,
        string calldata tag2,
        string calldata endpoint,
        string calldata feedbackURI,
        bytes32 feedbackHash
    ) external {
        require(valueDecimals <= FeedbackMath.MAX_DECIMALS, InvalidDecimals(valueDecimals));
        require(-FeedbackMath.MAX_VALUE <= value && value <= FeedbackMath.MAX_VALUE, ValueOutOfRange(value));
        require(!REGISTRY.isController(agentId, msg.sender), SelfFeedback(agentId, msg.sender));
        Pair memory pair = _pairs[agentId][msg.sender];
        bool backed = pair.settledJobs > pair.backed;
        if (pair.lastIndex == 0) _clients[agentId].push(msg.sender);
        if (backed) ++pair.backed;
        uint64 index = ++pair.lastIndex;
        _pairs[agentId][msg.sender] = pair;
        _entries[agentId][msg.sender][index] = Entry(
            value,
            valueDecimals,
            false,
            backed,
            _tags.add(tag1),
            _tags.add(tag2)
        );
        emit NewFeedback(
            agentId,
            msg.sender,
            index,
            value,
            valueDecimals,
            tag1,
            tag1,
            tag2,
            endpoint,
            feedbackURI,
            feedbackHash
        );
        if (backed) emit FeedbackBacked(agentId, msg.sender, index);
    }

    /// @inheritdoc IERC8004Reputation
    function revokeFeedback(uint256 agentId, uint64 feedbackIndex) external {
        Entry storage entry = _existing(agentId, msg.sender, feedbackIndex);
        require(!entry.isRevoked, AlreadyRevoked(agentId, msg.sender, feedbackIndex));
        entry.isRevoked = true;
        emit FeedbackRevoked(agentId, msg.sender, feedbackIndex);
    }

    /// @inheritdoc IERC8004Reputation
    function appendResponse(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        string calldata responseURI,
        bytes32 responseHash
    ) external {
        _existing(agentId, clientAddress, feedbackIndex);
        require(bytes(responseURI).length > 0, EmptyResponse());
        Responses storage responses = _responses[agentId][clientAddress][feedbackIndex];
        if (++responses.countOf[msg.sender] == 1) responses.responders.push(msg.sender);
        emit ResponseAppended(agentId, clientAddress, feedbackIndex, msg.sender, responseURI, responseHash);
    }

    /// @inheritdoc IERC8004Reputation
    function getIdentityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @inheritdoc IERC8004Reputation
    function getLastIndex(uint256 agentId, address clientAddress) external view returns (uint64) {
        return _pairs[agentId][clientAddress].lastIndex;
    }

    /// @inheritdoc IERC8004Reputation
    function readFeedback(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex
    )
        external
        view
        returns (int128 value, uint8 valueDecimals, string memory tag1, string memory tag2, bool isRevoked)
    {
        Entry memory entry = _existing(agentId, clientAddress, feedbackIndex);
        return (entry.value, entry.valueDecimals, _tags.tagOf(entry.tag1), _tags.tagOf(entry.tag2), entry.isRevoked);
    }

    /// @inheritdoc IReputation
    function isBacked(uint256 agentId, address client, uint64 feedbackIndex) external view returns (bool) {
        return _existing(agentId, client, feedbackIndex).isBacked;
    }

    /// @inheritdoc IERC8004Reputation
    function getSummary(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2
    ) external view returns (uint64 count, int128 summaryValue, uint8 summaryValueDecimals) {
        require(clientAddresses.length > 0, NoClients());
        (uint32 id1, uint32 id2) = (_tags.find(tag1), _tags.find(tag2));
        FeedbackMath.Tally memory tally;
        for (uint256 i = 0; i < clientAddresses.length; ++i) {
            address client = clientAddresses[i];
            uint64 lastIndex = _pairs[agentId][client].lastIndex;
            for (uint64 index = 1; index <= lastIndex; ++index) {
                Entry memory entry = _entries[agentId][client][index];
                if (!_matches(entry, id1, id2, false)) continue;
                tally.add(entry.value, entry.valueDecimals);
            }
        }
        (summaryValue, summaryValueDecimals) = tally.mean();
        count = tally.count;
    }

    /// @inheritdoc IERC8004Reputation
    function readAllFeedback(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2,
        bool includeRevoked
    )
        external
        view
        returns (
            address[] memory clients,
            uint64[] memory feedbackIndexes,
            int128[] memory values,
            uint8[] memory valueDecimals,
            string[] memory tag1s,
            string[] memory tag2s,
            bool[] memory revokedStatuses
        )
    {
        address[] memory asked = clientAddresses;
        if (asked.length == 0) asked = _clients[agentId];
        (uint32 id1, uint32 id2) = (_tags.find(tag1), _tags.find(tag2));
        uint256 count = _count(agentId, asked, id1, id2, includeRevoked);
        clients = new address[](count);
        feedbackIndexes = new uint64[](count);
        values = new int128[](count);
        valueDecimals = new uint8[](count);
        tag1s = new string[](count);
        tag2s = new string[](count);
        revokedStatuses = new bool[](count);
        uint256 n = 0;
        for (uint256 i = 0; i < asked.length; ++i) {
            uint64 lastIndex = _pairs[agentId][asked[i]].lastIndex;
            for (uint64 index = 1; index <= lastIndex; ++index) {
                Entry memory entry = _entries[agentId][asked[i]][index];
                if (!_matches(entry, id1, id2, includeRevoked)) continue;
                (clients[n], feedbackIndexes[n]) = (asked[i], index);
                (values[n], valueDecimals[n]) = (entry.value, entry.valueDecimals);
                (tag1s[n], tag2s[n]) = (_tags.tagOf(entry.tag1), _tags.tagOf(entry.tag2));
                revokedStatuses[n] = entry.isRevoked;
                ++n;
            }
        }
    }

    /// @inheritdoc IERC8004Reputation
    function getResponseCount(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        address[] calldata responders
    ) external view returns (uint64 count) {
        if (clientAddress != address(0)) {
            return _responseCount(agentId, clientAddress, feedbackIndex, responders);
        }
        address[] memory clients = _clients[agentId];
        for (uint256 i = 0; i < clients.length; ++i) {
            count += _responseCount(agentId, clients[i], 0, responders);
        }
    }

    /// @inheritdoc IERC8004Reputation
    function getClients(uint256 agentId) external view returns (address[] memory) {
        return _clients[agentId];
    }

    function _existing(uint256 agentId, address client, uint64 index) private view returns (Entry storage) {
        bool exists = index > 0 && index <= _pairs[agentId][client].lastIndex;
        require(exists, UnknownFeedback(agentId, client, index));
        return _entries[agentId][client][index];
    }

    function _count(
        uint256 agentId,
        address[] memory clients,
        uint32 tag1,
        uint32 tag2,
        bool includeRevoked
    ) private view returns (uint256 count) {
        for (uint256 i = 0; i < clients.length; ++i) {
            uint64 lastIndex = _pairs[agentId][clients[i]].lastIndex;
            for (uint64 index = 1; index <= lastIndex; ++index) {
                if (_matches(_entries[agentId][clients[i]][index], tag1, tag2, includeRevoked)) ++count;
            }
        }
    }

    /// @dev Responses to one feedback of a client, or to all of them when `feedbackIndex` is 0.
    function _responseCount(
        uint256 agentId,
        address client,
        uint64 feedbackIndex,
        address[] calldata responders
    ) private view returns (uint64 count) {
        (uint64 first, uint64 last) = feedbackIndex == 0
            ? (1, _pairs[agentId][client].lastIndex)
            : (feedbackIndex, feedbackIndex);
        for (uint64 index = first; index <= last; ++index) {
            Responses storage responses = _responses[agentId][client][index];
            address[] memory asked = responders;
            if (asked.length == 0) asked = responses.responders;
            for (uint256 i = 0; i < asked.length; ++i) {
                count += responses.countOf[asked[i]];
            }
        }
    }

    /// @dev An empty tag asked for matches all.
    function _matches(Entry memory entry, uint32 tag1, uint32 tag2, bool includeRevoked) private pure returns (bool) {
        return
            (includeRevoked || !entry.isRevoked) &&
            (tag1 == TagSet.EMPTY || tag1 == entry.tag1) &&
            (tag2 == TagSet.EMPTY || tag2 == entry.tag2);
    }
}
