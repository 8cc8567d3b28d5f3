// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8004Reputation} from "./IERC8004Reputation.sol";

/// @title Reputation: what became of an agent's jobs
/// @notice A score of 0..1000 that only settled jobs move, with an O(1) read, beside the ERC-8004 feedback ABI. The rule of
/// the score is constant code (see {ScoreMath}): changing it would rewrite everybody's past.
interface IReputation is IERC8004Reputation {
    /// @notice How a job ended for its provider. `Neutral` moves no score and is no activity; `Severe`, a failure by a severe
    /// offence, sets the score to 0.
    enum Outcome {
        Success,
        Failure,
        Neutral,
        Severe
    }

    /// @param score At `updatedAt`, before decay.
    /// @param updatedAt Seconds of the last receipt that counts as activity.
    /// @param activeSince Seconds of the first receipt.
    /// @param gainDay Day (seconds / 86,400) of the last gain.
    /// @param gainToday Points gained on `gainDay`.
    struct Record {
        uint16 score;
        uint48 updatedAt;
        uint48 activeSince;
        uint32 completed;
        uint32 failed;
        uint24 disputes;
        uint24 gainDay;
        uint16 gainToday;
    }

    /// @notice A job's outcome was written. `score` is the new one; `scored` tells whether the job was one that may move it.
    event ReceiptRecorded(
        uint256 indexed agentId,
        address indexed client,
        uint256 indexed jobId,
        Outcome outcome,
        bool disputed,
        bool scored,
        uint16 score
    );
    /// @notice The feedback has a settled job between the two behind it; emitted right after its `NewFeedback`.
    event FeedbackBacked(uint256 indexed agentId, address indexed clientAddress, uint64 feedbackIndex);
    event ModuleAdded(address indexed module, uint48 activeFrom);
    event ModuleRemoved(address indexed module);

    error NotModule(address module);
    error ModuleAlreadyAdded(address module);
    /// @notice Thrown when somebody who acts for the agent rates it.
    error SelfFeedback(uint256 agentId, address account);
    error InvalidDecimals(uint8 valueDecimals);
    error ValueOutOfRange(int128 value);
    error UnknownFeedback(uint256 agentId, address client, uint64 feedbackIndex);
    error AlreadyRevoked(uint256 agentId, address client, uint64 feedbackIndex);
    /// @notice Thrown when a summary is asked for without naming clients: anybody may be one, so none is taken for granted.
    error NoClients();
    /// @notice Thrown when a tag has more than 64 bytes.
    error TagTooLong(string tag);
    /// @notice Thrown when a response has no URI.
    error EmptyResponse();

    /// @notice Writes a job's outcome. Only modules; once per job is for the module to see to. A job that is not scored
    /// leaves its event and nothing else.
    /// @param disputed Whether an arbitrator was called.
    /// @param scored Whether the job paid the fee that a score asks for, in a listed token.
    function record(
        uint256 agentId,
        address client,
        uint256 jobId,
        Outcome outcome,
        bool disputed,
        bool scored
    ) external;

    /// @notice Adds a module that may write receipts after `MODULE_DELAY`, beside {IJobs}, which is fixed at deployment.
    /// Governance.
    function addModule(address module) external;

    function removeModule(address module) external;

    /// @notice The score now, decay included: 0..1000, 500 for an agent without receipts.
    function scoreOf(uint256 agentId) external view returns (uint256);

    function recordOf(uint256 agentId) external view returns (Record memory);

    /// @notice Points that `client` has given the agent so far, scored jobs settled between the two, and feedback left.
    function pairOf(
        uint256 agentId,
        address client
    ) external view returns (uint16 gained, uint32 settledJobs, uint64 lastIndex);

    /// @notice Whether a feedback had a settled job behind it when it was given.
    function isBacked(uint256 agentId, address client, uint64 feedbackIndex) external view returns (bool);

    /// @notice When `module` may write receipts, in seconds; 0 if it was never added or was removed.
    function moduleActiveFrom(address module) external view returns (uint48);

    /// @notice Seconds before a module that was added may write receipts.
    function MODULE_DELAY() external view returns (uint48);
}
