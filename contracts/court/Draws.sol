// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";
import {Disputes} from "./Disputes.sol";
import {Ballot, Packing, Record, Stage} from "./Packing.sol";

/// @title Draws of jurors
/// @notice Everything a draw depends on was fixed when the dispute was opened, but for the randomness, which was asked for
/// before anybody could know it, and for what jurors have left of their deposits and who owns the agents.
abstract contract Draws is Disputes {
    using Packing for uint256;

    /// @dev What a draw needs, read once.
    /// @param tries Places looked at so far, and `end` those after which the call stops.
    struct Draw {
        bytes32 seed;
        uint256 tries;
        uint256 end;
        uint256 openedAt;
        uint256 pool;
        uint256 atRisk;
        uint256 agentId;
        address agentOwner;
        address partyA;
        address partyB;
    }

    /// @dev Places that one call looks at.
    uint256 private constant TRIES_OF_CALL = 256;
    /// @dev Places that a draw looks at for each that there is: misses a juror of the smallest weight 3 times in a million.
    uint256 private constant TRIES_OF_PLACE = 128;
    /// @dev Places that a draw looks at for each seat and eight more: where one in a thousand would do, all seats are filled but
    /// once in ten million draws.
    uint256 private constant TRIES_OF_SEAT = 2_048;
    uint256 private constant SPARE_SEATS = 8;
    /// @dev Where the ticket stands beside the first party.
    uint256 private constant TICKET_BIT = 200;

    IRandomness private immutable RANDOMNESS;

    constructor(IRandomness randomness) {
        RANDOMNESS = randomness;
    }

    /// @inheritdoc ICourt
    function draw(uint256 disputeId) external {
        Stage memory stage = _advance(disputeId);
        if (stage.phase == Phase.Absent) {
            _dismissAbsent(disputeId, stage);
            stage.phase = Phase.Drawing;
            stage.redrawn = true;
            _requestDraw(disputeId, stage);
        } else {
            _requirePhase(disputeId, stage, Phase.Drawing);
            uint256 ticket = _caseOf(disputeId).partyA >> TICKET_BIT;
            (bytes32 value, bool missed) = RANDOMNESS.valueOf(ticket);
            if (missed) {
                if (stage.misses != type(uint8).max) ++stage.misses;
                _requestDraw(disputeId, stage);
            } else {
                require(value != 0, RandomnessNotReady(disputeId, ticket));
                _drawRound(disputeId, stage, value);
            }
        }
        _store(disputeId, stage);
    }

    function _requestDraw(uint256 disputeId, Stage memory stage) internal {
        uint256 ticket = RANDOMNESS.request();
        Case storage found = _caseOf(disputeId);
        found.partyA = (found.partyA & (2 ** TICKET_BIT - 1)) | (ticket << TICKET_BIT);
        emit DrawRequested(disputeId, uint8(stage.round), ticket, uint16(stage.misses));
    }

    /// @dev Fills the seats, or in a second draw those of the absent, and gives the jurors their time; or pauses.
    function _drawRound(uint256 disputeId, Stage memory stage, bytes32 value) private {
        Draw memory source = _drawOf(disputeId, stage, value);
        uint256 asked = _jurorsOf(stage.jurors, stage.round);
        uint256 most = Math.min(source.pool * TRIES_OF_PLACE, (asked + SPARE_SEATS) * TRIES_OF_SEAT);
        source.end = Math.min(source.tries + TRIES_OF_CALL, most);
        bool full = _fillSeats(disputeId, stage, source, stage.redrawn ? stage.seats : asked);
        if (!full && source.end != most) {
            stage.tries = source.end;
            emit DrawPaused(disputeId, uint8(stage.round), source.end);
            return;
        }
        stage.tries = 0;
        _endDraw(disputeId, stage, source.openedAt);
    }

    function _endDraw(uint256 disputeId, Stage memory stage, uint256 openedAt) private {
        Periods memory periods = _parameters[stage.version].periods;
        bool nobody = stage.left == 0;
        bool tallied;
        uint256 commitFrom = Math.max(block.timestamp, openedAt + periods.evidence);
        if (nobody) tallied = _startReveal(disputeId, stage, block.timestamp);
        else if (commitFrom > block.timestamp) (stage.phase, stage.endsAt) = (Phase.Evidence, commitFrom);
        else (stage.phase, stage.endsAt) = (Phase.Commit, commitFrom + periods.commit);

        uint256 commitEndsAt = commitFrom + periods.commit;
        emit RoundDrawn(
            disputeId,
            uint8(stage.round),
            uint16(stage.seats),
            uint48(commitFrom),
            uint48(commitEndsAt),
            uint48(commitEndsAt + periods.reveal)
        );
        if (tallied) _emitTally(disputeId, stage);
        else if (nobody) emit RevealStarted(disputeId, uint8(stage.round), uint48(stage.endsAt));
    }

    function _drawOf(uint256 disputeId, Stage memory stage, bytes32 value) private view returns (Draw memory source) {
        Case storage found = _caseOf(disputeId);
        source.seed = keccak256(abi.encode(value, disputeId, stage.round, stage.redrawn));
        source.tries = stage.tries;
        source.atRisk = _parameters[stage.version].atRisk;
        (uint256 opening, uint256 partyA) = (found.opening.toRest(), found.partyA);
        (source.openedAt, source.pool) = (uint40(opening), opening >> 40);
        (source.agentId, source.partyA) = (uint40(partyA.toRest()), partyA.toAccount());
        source.partyB = found.partyB.toAccount();
        // Whoever opened the dispute may have named an agent that there is not.
        if (source.agentId != 0) {
            try AGENTS.ownerOf(source.agentId) returns (address owner) {
                // As a party it is looked at already.
                if (owner != source.partyA && owner != source.partyB) source.agentOwner = owner;
            } catch {}
        }
    }

    /// @dev Those who were absent are not taken again either, as long as nobody has their seat.
    /// @return full Whether nobody has to be found any more.
    function _fillSeats(
        uint256 disputeId,
        Stage memory stage,
        Draw memory source,
        uint256 seats
    ) private returns (bool full) {
        uint256 before = stage.seats;
        uint256[] memory seated = new uint256[](seats + before);
        for (uint256 seat = 0; seat < before; ++seat) {
            Ballot memory ballot = _ballotAt(disputeId, stage.round, seat);
            seated[ballot.state == SeatState.Absent ? seats + seat : seat] = ballot.agentId;
        }
        for (uint256 seat = 0; seat < seats; ++seat) {
            if (seated[seat] != 0) continue;
            uint256 agentId = _drawSeat(source, seated);
            if (agentId == 0) return false;
            seated[seat] = agentId;
            if (seat >= before) ++stage.seats;
            ++stage.left;
            _writeBallot(
                disputeId,
                stage.round,
                seat,
                Ballot({agentId: agentId, choice: 0, state: SeatState.Drawn, commitment: 0})
            );
            emit JurorDrawn(disputeId, uint8(stage.round), uint16(seat), agentId);
        }
        return true;
    }

    /// @dev Takes a seat for somebody, or returns 0. Uniform over places, then taken by weight.
    function _drawSeat(Draw memory source, uint256[] memory seated) private returns (uint256) {
        while (source.tries < source.end) {
            bytes32 random = Hashes.efficientKeccak256(source.seed, bytes32(source.tries++));
            uint256 agentId = _places[(uint256(random) >> 128) % source.pool];
            if (agentId == 0) continue;
            Record memory juror = _jurors[agentId].toRecord();
            if (
                uint128(uint256(random)) % MAX_UNITS < juror.units &&
                juror.activeFrom < source.openedAt &&
                juror.activeTo >= source.openedAt &&
                juror.deposit >= source.atRisk * (juror.seats + 1) &&
                !_contains(seated, agentId) &&
                !_isPartial(source, agentId, juror)
            ) {
                _takeSeat(agentId, juror);
                return agentId;
            }
        }
        return 0;
    }

    /// @dev Whether the juror is a party, belongs to one, or is backed by one.
    function _isPartial(Draw memory source, uint256 agentId, Record memory juror) private view returns (bool) {
        return
            agentId == source.agentId ||
            (source.agentOwner != address(0) && _ownerOf(agentId) == source.agentOwner) ||
            _isClose(agentId, juror, source.partyA, source.openedAt) ||
            _isClose(agentId, juror, source.partyB, source.openedAt);
    }

    /// @dev Takes their seats from those who did not commit.
    function _dismissAbsent(uint256 disputeId, Stage memory stage) private {
        uint256 atRisk = _parameters[stage.version].atRisk;
        uint256 total;
        for (uint256 seat = 0; seat < stage.seats; ++seat) {
            Ballot memory ballot = _ballotAt(disputeId, stage.round, seat);
            if (ballot.state != SeatState.Drawn) continue;
            ballot.state = SeatState.Absent;
            _writeBallot(disputeId, stage.round, seat, ballot);
            uint256 slashed = _leaveSeat(ballot.agentId, atRisk);
            total += slashed;
            emit JurorAbsent(disputeId, uint8(stage.round), uint16(seat), ballot.agentId, slashed);
        }
        stage.left = 0;
        stage.lost = true;
        _pots[_keyOf(disputeId, stage.round)] += total;
    }

    function _contains(uint256[] memory list, uint256 value) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) if (list[i] == value) return true;
        return false;
    }
}
