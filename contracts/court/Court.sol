// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {INominations} from "../interfaces/INominations.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Appeals} from "./Appeals.sol";
import {Ballots} from "./Ballots.sol";
import {CourtParameters} from "./CourtParameters.sol";
import {Disputes} from "./Disputes.sol";
import {Draws} from "./Draws.sol";
import {Jurors} from "./Jurors.sol";
import {Ballot, Packing, Stage} from "./Packing.sol";

/// @title Court
/// @notice See {ICourt}. Here a dispute begins and ends; what is between stands in the contracts that this one is made of.
contract Court is Ballots, Appeals {
    using Packing for uint256;
    using SafeCast for uint256;

    /// @dev What became of a seat.
    struct Outcome {
        uint256 agentId;
        uint256 slashed;
        bool voted;
        bool coherent;
    }

    /// @dev Jurors of the first round where nothing is said, and at most.
    uint256 private constant DEFAULT_JURORS = 3;
    uint256 private constant MAX_JURORS = 15;
    uint256 private constant MAX_CHOICES = type(uint8).max;
    /// @dev What an arbitrable can spend on taking its ruling.
    uint256 private constant RULE_GAS = 500_000;

    constructor(
        address authority,
        IERC20 ainu,
        ILedger ledger,
        IAgentRegistry registry,
        IStaking staking,
        IReputation reputation,
        INominations nominations,
        ITokenList tokens,
        IRandomness randomness,
        Parameters memory initial
    )
        AccessManaged(authority)
        CourtParameters(initial)
        Jurors(ainu, ledger, registry, staking, reputation, nominations)
        Disputes(tokens)
        Draws(randomness)
    {}

    /// @inheritdoc IArbitratorV2
    function createDispute(
        uint256 _numberOfChoices,
        bytes calldata _extraData,
        IERC20 _feeToken,
        uint256 _feeAmount
    ) external nonReentrant returns (uint256 disputeID) {
        require(_numberOfChoices > 1 && _numberOfChoices <= MAX_CHOICES, InvalidChoices(_numberOfChoices, MAX_CHOICES));
        uint256 jurors = _jurorsIn(_extraData);
        Stage memory stage;
        (disputeID, stage) = _enter();
        uint256 cost = _costOf(address(_feeToken), jurors, _parameters[stage.version].feePerJuror);
        require(_feeAmount == cost, FeeMismatch(_feeAmount, cost));

        (stage.phase, stage.choices, stage.jurors) = (Phase.Drawing, _numberOfChoices, jurors);
        address partyA = address(uint160(_word(_extraData, 2)));
        address partyB = address(uint160(_word(_extraData, 3)));
        uint256 agentId = _word(_extraData, 4).toUint40();
        Case storage opened = _caseOf(disputeID);
        opened.opening = Packing.pack(msg.sender, block.timestamp | (jurorCount() << 40));
        opened.fee = Packing.pack(address(_feeToken), cost.toUint96());
        opened.partyA = Packing.pack(partyA, agentId);
        opened.partyB = Packing.pack(partyB, 0);
        _store(disputeID, stage);
        emit DisputeCreation(disputeID, IArbitrableV2(msg.sender));
        emit DisputeOpened(
            disputeID,
            msg.sender,
            uint8(_numberOfChoices),
            uint16(jurors),
            address(_feeToken),
            cost,
            partyA,
            partyB,
            agentId,
            uint48(block.timestamp + _parameters[stage.version].periods.evidence)
        );
        _requestDraw(disputeID, stage);

        _collect(address(_feeToken), cost);
    }

    /// @inheritdoc IArbitratorV2
    function createDispute(uint256, bytes calldata) external payable returns (uint256) {
        revert NativeCurrencyNotAccepted();
    }

    /// @inheritdoc ICourt
    function submitEvidence(uint256 disputeId, bytes32 contentHash) external {
        (Stage memory stage, ) = _stageOf(disputeId);
        require(stage.phase != Phase.None, UnknownDispute(disputeId));
        uint256 endsAt =
            uint256(uint40(_caseOf(disputeId).opening.toRest())) + _parameters[stage.version].periods.evidence;
        require(block.timestamp < endsAt, WrongPhase(disputeId, stage.phase));
        emit EvidenceSubmitted(disputeId, msg.sender, contentHash);
    }

    /// @inheritdoc ICourt
    /// @dev The jurors come first, so nothing that an arbitrable does keeps them from their pay.
    function executeRuling(uint256 disputeId) external nonReentrant returns (uint256 ruling) {
        Stage memory stage = _advance(disputeId);
        (ruling, ) = _rulingOf(disputeId, stage);
        Case storage found = _caseOf(disputeId);
        address arbitrable = found.opening.toAccount();
        if (stage.phase == Phase.Final) {
            stage.phase = Phase.Ruled;
            stage.left = stage.round;
            stage.refused = true;
            _store(disputeId, stage);
            emit Ruling(IArbitrableV2(arbitrable), disputeId, ruling);
            address token = found.fee.toAccount();
            Round memory last = Round(uint96(found.fee.toRest()), uint8(stage.seats), 0, false);
            _settle(disputeId, stage, stage.round, last, token);
            if (stage.challenged) _refundUnanswered(disputeId, stage.round, token);
            if (_deliver(disputeId, arbitrable, ruling)) stage.refused = false;
            else emit RulingRefused(disputeId);
        } else {
            require(stage.phase == Phase.Ruled && stage.refused, WrongPhase(disputeId, stage.phase));
            if (!_deliver(disputeId, arbitrable, ruling)) return ruling;
            stage.refused = false;
            emit RulingTaken(disputeId);
        }
        _close(disputeId, stage);
    }

    /// @inheritdoc ICourt
    function settleRound(uint256 disputeId, uint8 round) external nonReentrant {
        Stage memory stage = _advance(disputeId);
        _requirePhase(disputeId, stage, Phase.Ruled);
        uint256 key = _keyOf(disputeId, round);
        Round memory found = _rounds[key];
        require(round < stage.round && !found.settled, NothingToSettle(disputeId, round));

        _rounds[key].settled = true;
        --stage.left;
        address token = _caseOf(disputeId).fee.toAccount();
        _close(disputeId, stage);
        _settle(disputeId, stage, round, found, token);
        Appeal memory appeal = _appeals[key];
        (uint256 toChallenger, uint256 toDefender) = CourtMath.refunds(
            appeal.cost,
            appeal.choice,
            found.ruling,
            stage.ruling,
            stage.choices
        );
        _refund(disputeId, round, token, appeal.challenger, toChallenger);
        _refund(disputeId, round, token, appeal.defender, toDefender);
    }

    /// @inheritdoc IArbitratorV2
    function arbitrationCost(bytes calldata) external pure returns (uint256) {
        revert NativeCurrencyNotAccepted();
    }

    /// @inheritdoc IArbitratorV2
    function arbitrationCost(bytes calldata _extraData, IERC20 _feeToken) external view returns (uint256) {
        return _costOf(address(_feeToken), _jurorsIn(_extraData), _parameters[_register.version].feePerJuror);
    }

    /// @inheritdoc IArbitratorV2
    /// @dev A refusal counts as tied, and a challenge that nobody answered as overriding.
    function currentRuling(uint256 _disputeID) external view returns (uint256 ruling, bool tied, bool overridden) {
        (Stage memory stage, ) = _stageOf(_disputeID);
        require(stage.phase != Phase.None, UnknownDispute(_disputeID));
        (ruling, overridden) = _rulingOf(_disputeID, stage);
        tied = ruling == 0;
    }

    /// @inheritdoc ICourt
    function votedRuling(uint256 disputeId) external view returns (uint256) {
        (Stage memory stage, ) = _stageOf(disputeId);
        require(stage.phase != Phase.None, UnknownDispute(disputeId));
        return stage.ruling;
    }

    /// @inheritdoc ICourt
    function disputeOf(uint256 disputeId) external view returns (Dispute memory) {
        (Stage memory stage, ) = _stageOf(disputeId);
        Dispute memory dispute;
        dispute.phase = stage.phase;
        if (stage.serial == 0) return dispute;
        Case storage found = _caseOf(disputeId);
        dispute.arbitrable = found.opening.toAccount();
        dispute.feeToken = found.fee.toAccount();
        dispute.openedAt = uint40(found.opening.toRest());
        dispute.choices = uint8(stage.choices);
        dispute.round = uint8(stage.round);
        dispute.jurors = uint16(_jurorsOf(stage.jurors, stage.round));
        dispute.phaseEndsAt = uint48(stage.phase < Phase.Final ? stage.endsAt : 0);
        (dispute.ruling, ) = _rulingOf(disputeId, stage);
        dispute.misses = uint16(stage.misses);
        return dispute;
    }

    /// @inheritdoc ICourt
    function seatsOf(uint256 disputeId, uint8 round) external view returns (Seat[] memory seats) {
        (Stage memory stage, ) = _stageOf(disputeId);
        uint256 count;
        if (round == stage.round) count = stage.seats;
        else if (round < stage.round) count = _rounds[_keyOf(disputeId, round)].seats;
        seats = new Seat[](count);
        for (uint256 i = 0; i < count; ++i) {
            Ballot memory ballot = _ballotAt(disputeId, round, i);
            seats[i] = Seat(ballot.agentId, ballot.state, uint8(ballot.choice), ballot.commitment);
        }
    }

    /// @dev Every seat of the round costs its juror what its vote was off, then those in the right share fee and losses.
    function _settle(uint256 disputeId, Stage memory stage, uint256 round, Round memory found, address token) private {
        uint256 atRisk = _parameters[stage.version].atRisk;
        Outcome[] memory outcomes = new Outcome[](found.seats);
        uint256 pot;
        if (stage.lost || round != stage.round) {
            pot = _pots[_keyOf(disputeId, round)];
            delete _pots[_keyOf(disputeId, round)];
        }
        uint256 coherent;
        for (uint256 seat = 0; seat < outcomes.length; ++seat) {
            Outcome memory outcome = _judge(disputeId, stage, round, seat, atRisk);
            outcomes[seat] = outcome;
            pot += outcome.slashed;
            if (outcome.coherent) ++coherent;
        }

        (uint256 fee, uint256 feeRest) = CourtMath.shares(found.fee, coherent);
        (uint256 reward, uint256 potRest) = CourtMath.shares(pot, coherent);
        for (uint256 seat = 0; seat < outcomes.length; ++seat) {
            Outcome memory outcome = outcomes[seat];
            if (!outcome.voted) continue;
            _tellSeat(disputeId, round, seat, outcome, fee, reward);
            if (!outcome.coherent) continue;
            address owner = _ownerOf(outcome.agentId);
            _pay(uint256(uint160(token)), owner, fee);
            _pay(AINU, owner, reward);
        }
        if (feeRest + potRest == 0) return;
        address treasury = _parameters[stage.version].treasury;
        _pay(uint256(uint160(token)), treasury, feeRest);
        _pay(AINU, treasury, potRest);
    }

    /// @dev What a seat's juror has earned and lost; ends the seat.
    function _judge(
        uint256 disputeId,
        Stage memory stage,
        uint256 round,
        uint256 seat,
        uint256 atRisk
    ) private returns (Outcome memory outcome) {
        Ballot memory ballot = _ballotAt(disputeId, round, seat);
        if (ballot.state == SeatState.Absent || ballot.state == SeatState.Leaked) return outcome;
        outcome.agentId = ballot.agentId;
        outcome.voted = ballot.state == SeatState.Revealed;
        uint256 loss = atRisk;
        if (outcome.voted) {
            outcome.coherent = stage.ruling == 0 || ballot.choice == stage.ruling;
            loss = outcome.coherent ? 0 : CourtMath.penalty(atRisk, ballot.choice, stage.ruling, stage.choices);
        }
        outcome.slashed = _leaveSeat(ballot.agentId, loss);
        if (!outcome.voted) emit JurorAbsent(disputeId, uint8(round), uint16(seat), ballot.agentId, outcome.slashed);
    }

    function _tellSeat(
        uint256 disputeId,
        uint256 round,
        uint256 seat,
        Outcome memory outcome,
        uint256 fee,
        uint256 reward
    ) private {
        if (!outcome.coherent) (fee, reward) = (0, 0);
        emit SeatSettled(
            disputeId,
            uint8(round),
            uint16(seat),
            outcome.agentId,
            outcome.coherent,
            fee,
            reward,
            outcome.slashed
        );
    }

    function _refundUnanswered(uint256 disputeId, uint256 round, address token) private {
        Appeal storage appeal = _appeals[_keyOf(disputeId, round)];
        _refund(disputeId, round, token, appeal.challenger, appeal.cost);
    }

    /// @dev Stores the stage, and gives the docket away when it was the last of the dispute.
    function _close(uint256 disputeId, Stage memory stage) private {
        _leave(disputeId, stage);
        _store(disputeId, stage);
    }

    /// @dev A call is given at most 63/64 of what is left (EIP-150). To an account without code it would revert, and keep the
    /// jurors from their pay: there is nobody to take the ruling.
    function _deliver(uint256 disputeId, address arbitrable, uint256 ruling) private returns (bool) {
        if (arbitrable.code.length == 0) return true;
        uint256 left = gasleft();
        require(left - left / 64 > RULE_GAS, InsufficientGas(left, RULE_GAS));
        try IArbitrableV2(arbitrable).rule{gas: RULE_GAS}(disputeId, ruling) {
            return true;
        } catch {
            return false;
        }
    }

    function _jurorsIn(bytes calldata extraData) private pure returns (uint256 jurors) {
        jurors = _word(extraData, 1);
        if (jurors == 0) return DEFAULT_JURORS;
        require(jurors <= MAX_JURORS, InvalidJurors(jurors, MAX_JURORS));
    }

    /// @dev Zero where the data end earlier.
    function _word(bytes calldata extraData, uint256 index) private pure returns (uint256) {
        uint256 from = index * 32;
        return extraData.length < from + 32 ? 0 : uint256(bytes32(extraData[from:from + 32]));
    }
}
