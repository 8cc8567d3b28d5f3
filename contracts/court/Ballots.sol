// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Disputes} from "./Disputes.sol";
import {Ballot, Stage} from "./Packing.sol";

/// @title Votes: committed to, then revealed
/// @notice A vote happens once in a seat, so its signature needs no nonce.
abstract contract Ballots is Disputes, EIP712 {
    bytes32 private constant COMMIT = keccak256(
        "Commit(uint256 disputeId,uint8 round,uint16 seat,uint256 agentId,bytes32 commitment,uint256 deadline)"
    );
    bytes32 private constant REVEAL = keccak256(
        "Reveal(uint256 disputeId,uint8 round,uint16 seat,uint256 agentId,uint8 choice,bytes32 salt,uint256 deadline)"
    );

    constructor() EIP712("Ainur Court", "1") {}

    /// @inheritdoc ICourt
    function commit(uint256 disputeId, uint16 seat, bytes32 commitment) external {
        (Stage memory stage, Ballot memory ballot) = _ballotIn(disputeId, seat, Phase.Commit, SeatState.Drawn);
        _requireController(ballot.agentId, msg.sender);
        _commit(disputeId, stage, ballot, seat, commitment);
    }

    /// @inheritdoc ICourt
    function commitBySig(
        uint256 disputeId,
        uint16 seat,
        bytes32 commitment,
        address signer,
        uint256 deadline,
        bytes calldata signature
    ) external {
        (Stage memory stage, Ballot memory ballot) = _ballotIn(disputeId, seat, Phase.Commit, SeatState.Drawn);
        bytes32 structHash = keccak256(
            abi.encode(COMMIT, disputeId, stage.round, seat, ballot.agentId, commitment, deadline)
        );
        _requireSignature(ballot.agentId, signer, structHash, deadline, signature);
        _commit(disputeId, stage, ballot, seat, commitment);
    }

    /// @inheritdoc ICourt
    function reveal(uint256 disputeId, uint16 seat, uint8 choice, bytes32 salt) external {
        (Stage memory stage, Ballot memory ballot) = _ballotIn(disputeId, seat, Phase.Reveal, SeatState.Committed);
        _requireController(ballot.agentId, msg.sender);
        _reveal(disputeId, stage, ballot, seat, choice, salt);
    }

    /// @inheritdoc ICourt
    function revealBySig(
        uint256 disputeId,
        uint16 seat,
        uint8 choice,
        bytes32 salt,
        address signer,
        uint256 deadline,
        bytes calldata signature
    ) external {
        (Stage memory stage, Ballot memory ballot) = _ballotIn(disputeId, seat, Phase.Reveal, SeatState.Committed);
        bytes32 structHash = keccak256(
            abi.encode(REVEAL, disputeId, stage.round, seat, ballot.agentId, choice, salt, deadline)
        );
        _requireSignature(ballot.agentId, signer, structHash, deadline, signature);
        _reveal(disputeId, stage, ballot, seat, choice, salt);
    }

    /// @inheritdoc ICourt
    /// @dev So whoever reports itself still loses three quarters.
    function reportLeak(uint256 disputeId, uint16 seat, uint8 choice, bytes32 salt) external {
        Stage memory stage = _advance(disputeId);
        require(
            stage.phase == Phase.Commit || stage.phase == Phase.Absent || stage.phase == Phase.Drawing,
            WrongPhase(disputeId, stage.phase)
        );
        Ballot memory ballot = _ballotOf(disputeId, stage, seat, SeatState.Committed);
        _requireMatch(disputeId, stage, ballot, seat, choice, salt);

        uint256 slashed = _leaveSeat(ballot.agentId, _parameters[stage.version].atRisk);
        (uint256 reward, ) = CourtMath.shares(slashed, 4);
        ballot.state = SeatState.Leaked;
        _writeBallot(disputeId, stage.round, seat, ballot);
        --stage.committed;
        stage.lost = true;
        _store(disputeId, stage);
        _pots[_keyOf(disputeId, stage.round)] += slashed - reward;
        emit SaltLeaked(disputeId, uint8(stage.round), seat, ballot.agentId, msg.sender, slashed, reward);

        _pay(AINU, msg.sender, reward);
    }

    /// @inheritdoc ICourt
    function commitmentOf(
        uint256 disputeId,
        uint8 round,
        uint256 agentId,
        uint8 choice,
        bytes32 salt
    ) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), disputeId, round, agentId, choice, salt));
    }

    function _commit(
        uint256 disputeId,
        Stage memory stage,
        Ballot memory ballot,
        uint16 seat,
        bytes32 commitment
    ) private {
        require(bytes25(commitment) != 0, InvalidCommitment(commitment));
        ballot.state = SeatState.Committed;
        ballot.commitment = bytes25(commitment);
        _writeBallot(disputeId, stage.round, seat, ballot);
        emit VoteCommitted(disputeId, uint8(stage.round), seat, ballot.agentId, commitment);

        ++stage.committed;
        --stage.left;
        if (stage.left == 0) {
            _startReveal(disputeId, stage, block.timestamp);
            emit RevealStarted(disputeId, uint8(stage.round), uint48(stage.endsAt));
        }
        _store(disputeId, stage);
    }

    function _reveal(
        uint256 disputeId,
        Stage memory stage,
        Ballot memory ballot,
        uint16 seat,
        uint8 choice,
        bytes32 salt
    ) private {
        require(choice <= stage.choices, InvalidChoice(choice, stage.choices));
        _requireMatch(disputeId, stage, ballot, seat, choice, salt);
        ballot.state = SeatState.Revealed;
        ballot.choice = choice;
        _writeBallot(disputeId, stage.round, seat, ballot);
        emit VoteRevealed(disputeId, uint8(stage.round), seat, ballot.agentId, choice, salt);

        --stage.left;
        if (stage.left == 0) {
            _tally(disputeId, stage, block.timestamp);
            _emitTally(disputeId, stage);
        }
        _store(disputeId, stage);
    }

    function _ballotIn(
        uint256 disputeId,
        uint16 seat,
        Phase phase,
        SeatState state
    ) private returns (Stage memory stage, Ballot memory ballot) {
        stage = _advance(disputeId);
        _requirePhase(disputeId, stage, phase);
        ballot = _ballotOf(disputeId, stage, seat, state);
    }

    function _ballotOf(
        uint256 disputeId,
        Stage memory stage,
        uint16 seat,
        SeatState state
    ) private view returns (Ballot memory ballot) {
        require(seat < stage.seats, NoSeat(disputeId, uint8(stage.round), seat));
        ballot = _ballotAt(disputeId, stage.round, seat);
        require(ballot.state == state, WrongSeatState(disputeId, uint8(stage.round), seat, ballot.state));
    }

    function _requireController(uint256 agentId, address account) private view {
        require(_isController(agentId, account), NotController(agentId, account));
    }

    function _requireMatch(
        uint256 disputeId,
        Stage memory stage,
        Ballot memory ballot,
        uint16 seat,
        uint8 choice,
        bytes32 salt
    ) private view {
        require(
            ballot.commitment == bytes25(commitmentOf(disputeId, uint8(stage.round), ballot.agentId, choice, salt)),
            CommitmentMismatch(disputeId, uint8(stage.round), seat)
        );
    }

    function _requireSignature(
        uint256 agentId,
        address signer,
        bytes32 structHash,
        uint256 deadline,
        bytes calldata signature
    ) private view {
        require(block.timestamp <= deadline, SignatureExpired(deadline));
        require(Signatures.isValid(signer, _hashTypedDataV4(structHash), signature), InvalidSignature(agentId));
        _requireController(agentId, signer);
    }
}
