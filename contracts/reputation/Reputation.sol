// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {ScoreMath} from "../libraries/ScoreMath.sol";
import {Feedback} from "./Feedback.sol";

contract Reputation is Feedback, AccessManaged {
    /// @dev Points that a client can ever give an agent: so washing one's own score takes ever new clients.
    uint256 private constant PAIR_GAIN_CAP = 50;
    /// @dev Points that an agent can gain a day: so it also takes time.
    uint256 private constant DAILY_GAIN_CAP = 20;

    /// @inheritdoc IReputation
    uint48 public immutable MODULE_DELAY;

    /// @dev The founding module.
    address private immutable JOBS;

    mapping(address module => uint48 activeFrom) private _modules;
    mapping(uint256 agentId => Record) private _records;

    constructor(
        address authority,
        IAgentRegistry registry,
        address jobs,
        uint48 moduleDelay
    ) Feedback(registry) AccessManaged(authority) {
        JOBS = jobs;
        MODULE_DELAY = moduleDelay;
    }

    /// @inheritdoc IReputation
    function record(
        uint256 agentId,
        address client,
        uint256 jobId,
        Outcome outcome,
        bool disputed,
        bool scored
    ) external {
        uint48 activeFrom = moduleActiveFrom(msg.sender);
        require(activeFrom != 0 && activeFrom <= block.timestamp, NotModule(msg.sender));
        uint256 score = scored ? _settle(agentId, client, outcome, disputed) : scoreOf(agentId);
        emit ReceiptRecorded(agentId, client, jobId, outcome, disputed, scored, uint16(score));
    }

    /// @inheritdoc IReputation
    function addModule(address module) external restricted {
        require(moduleActiveFrom(module) == 0, ModuleAlreadyAdded(module));
        uint48 activeFrom = Time.timestamp() + MODULE_DELAY;
        _modules[module] = activeFrom;
        emit ModuleAdded(module, activeFrom);
    }

    /// @inheritdoc IReputation
    function removeModule(address module) external restricted {
        require(_modules[module] != 0, NotModule(module));
        delete _modules[module];
        emit ModuleRemoved(module);
    }

    /// @inheritdoc IReputation
    function recordOf(uint256 agentId) external view returns (Record memory) {
        return _recordOf(agentId);
    }

    /// @inheritdoc IReputation
    function pairOf(
        uint256 agentId,
        address client
    ) external view returns (uint16 gained, uint32 settledJobs, uint64 lastIndex) {
        Pair memory pair = _pairs[agentId][client];
        return (pair.gained, pair.settledJobs, pair.lastIndex);
    }

    /// @inheritdoc IReputation
    function moduleActiveFrom(address module) public view returns (uint48) {
        return module == JOBS ? 1 : _modules[module];
    }

    /// @inheritdoc IReputation
    function scoreOf(uint256 agentId) public view returns (uint256) {
        return _scoreNow(_recordOf(agentId));
    }

    function _settle(uint256 agentId, address client, Outcome outcome, bool disputed) private returns (uint256 score) {
        Record memory history = _recordOf(agentId);
        Pair storage pair = _pairs[agentId][client];
        score = _scoreNow(history);
        if (disputed) ++history.disputes;
        // A neutral end may have paid no fee at all: it is no activity and backs no feedback, or both could be had for gas.
        if (outcome != Outcome.Neutral) {
            if (outcome == Outcome.Success) {
                ++history.completed;
                score += _takeGain(score, history, pair);
            } else {
                ++history.failed;
                score = outcome == Outcome.Severe ? 0 : ScoreMath.failed(score);
            }
            if (history.activeSince == 0) history.activeSince = Time.timestamp();
            history.updatedAt = Time.timestamp();
            history.score = uint16(score);
            ++pair.settledJobs;
        }
        _records[agentId] = history;
    }

    /// @dev The points of a success that neither the pair's nor the day's cap takes away; counts them towards both.
    function _takeGain(uint256 score, Record memory history, Pair storage pair) private returns (uint256 points) {
        uint24 today = uint24(block.timestamp / 1 days);
        if (history.gainDay != today) (history.gainDay, history.gainToday) = (today, 0);
        uint256 left = Math.min(PAIR_GAIN_CAP - pair.gained, DAILY_GAIN_CAP - history.gainToday);
        points = Math.min(ScoreMath.gain(score), left);
        history.gainToday += uint16(points);
        pair.gained += uint16(points);
    }

    function _recordOf(uint256 agentId) private view returns (Record memory history) {
        history = _records[agentId];
        if (history.activeSince == 0) history.score = uint16(ScoreMath.INITIAL_SCORE);
    }

    function _scoreNow(Record memory history) private view returns (uint256) {
        return ScoreMath.decayed(history.score, block.timestamp - history.updatedAt);
    }
}
