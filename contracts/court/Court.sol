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

/// @title Court
/// @notice See {ICourt}. Here a dispute begins and ends; what is between stands in the contracts that this one is made of.
contract Court is Ballots, Appeals {
    using SafeCast for uint256;

    /// @dev A round to be settled.
    struct Settlement {
        uint256 disputeId;
        uint256 round;
        uint256 seats;
        uint256 fee;
        uint256 token;
        uint256 ruling;
        uint256 choices;
    }

    /// @notice Jurors of the first round where nothing is said, and at most.
    uint256 public constant DEFAULT_JURORS = 3;
    uint256 public constant MAX_JURORS = 15;
    /// @notice What an arbitrable can spend on taking its ruling.
    uint256 public constant RULE_GAS = 500_000;

    uint256 private constant MAX_CHOICES = type(uint8).max;

    uint256 private _disputes;

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
        uint16 version = _version;
        uint256 jurors = _jurorsIn(_extraData);
        uint256 cost = _costOf(address(_feeToken), jurors, _rules[version].feePerJuror);
        require(_feeAmount == cost, FeeMismatch(_feeAmount, cost));

        disputeID = ++_disputes;
        Case storage opened = _cases[disputeID];
        opened.stage = Stage({
            arbitrable: msg.sender,
            phase: Phase.Drawing,
            round: 0,
            choices: uint8(_numberOfChoices),
            ruling: 0,
            seats: 0,
            committed: 0,
            left: 0,
            endsAt: 0
        });
        opened.fee = Fee(address(_feeToken), cost.toUint96());
        opened.ticket.partyA = address(uint160(_word(_extraData, 2)));
        opened.ticket.agentId = _word(_extraData, 4).toUint40();
        opened.opening = Opening({
            partyB: address(uint160(_word(_extraData, 3))),
            openedAt: uint40(block.timestamp),
            pool: uint32(jurorCount()),
            version: version,
            jurors: uint8(jurors)
        });
        _emitOpened(disputeID, cost);
        _requestDraw(disputeID, 0);

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
        uint256 endsAt = uint256(_cases[disputeId].opening.openedAt) + _rulesOf(disputeId).evidence;
        require(block.timestamp < endsAt, WrongPhase(disputeId, stage.phase));
        emit EvidenceSubmitted(disputeId, msg.sender, contentHash);
    }

    /// @inheritdoc ICourt
    /// @dev The jurors come first, so nothing that an arbitrable does keeps them from their pay.
    function executeRuling(uint256 disputeId) external returns (uint256 ruling) {
        Stage memory stage = _advance(disputeId);
        ruling = stage.ruling;
        bool first = stage.phase == Phase.Final;
        require(first || (stage.phase == Phase.Ruled && stage.left != 0), WrongPhase(disputeId, stage.phase));

        if (first) {
            Challenge memory unanswered;
            if (stage.left != 0) unanswered = _challenges[_keyOf(disputeId, stage.round)];
            stage.phase = Phase.Ruled;
            stage.left = 0;
            _cases[disputeId].stage = stage;
            emit Ruling(IArbitrableV2(stage.arbitrable), disputeId, ruling);
            Fee memory fee = _cases[disputeId].fee;
            _settle(
                Settlement({
                    disputeId: disputeId,
                    round: stage.round,
                    seats: stage.seats,
                    fee: fee.amount,
                    token: uint256(uint160(fee.token)),
                    ruling: ruling,
                    choices: stage.choices
                })
            );
            _refund(disputeId, stage.round, fee.token, unanswered.challenger, unanswered.cost);
        } else {
            _cases[disputeId].stage.left = 0;
        }
        _deliver(disputeId, stage.arbitrable, ruling, first);
    }

    /// @inheritdoc ICourt
    function settleRound(uint256 disputeId, uint8 round) external {
        Stage memory stage = _advance(disputeId);
        _requirePhase(disputeId, stage, Phase.Ruled);
        uint256 key = _keyOf(disputeId, round);
        Round memory found = _rounds[key];
        require(round < stage.round && !found.settled, NothingToSettle(disputeId, round));

        _rounds[key].settled = true;
        address token = _cases[disputeId].fee.token;
        _settle(
            Settlement({
                disputeId: disputeId,
                round: round,
                seats: found.seats,
                fee: found.fee,
                token: uint256(uint160(token)),
                ruling: stage.ruling,
                choices: stage.choices
            })
        );
        Challenge memory appeal = _challenges[key];
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
        return _costOf(address(_feeToken), _jurorsIn(_extraData), _rules[_version].feePerJuror);
    }

    /// @inheritdoc IArbitratorV2
    /// @dev A refusal counts as tied, and a challenge that nobody answered as overriding.
    function currentRuling(uint256 _disputeID) external view returns (uint256 ruling, bool tied, bool overridden) {
        (Stage memory stage, ) = _stageOf(_disputeID);
        require(stage.phase != Phase.None, UnknownDispute(_disputeID));
        ruling = stage.ruling;
        tied = ruling == 0;
        Challenge storage appeal = _challenges[_keyOf(_disputeID, stage.round)];
        overridden = stage.phase >= Phase.Final && appeal.challenger != address(0);
    }

    /// @inheritdoc ICourt
    function disputeOf(uint256 disputeId) external view returns (Dispute memory) {
        (Stage memory stage, ) = _stageOf(disputeId);
        Case storage found = _cases[disputeId];
        return
            Dispute({
                arbitrable: stage.arbitrable,
                feeToken: found.fee.token,
                openedAt: found.opening.openedAt,
                choices: stage.choices,
                round: stage.round,
                jurors: uint16(_jurorsOf(found.opening.jurors, stage.round)),
                phase: stage.phase,
                phaseEndsAt: stage.phase < Phase.Final ? stage.endsAt : 0,
                ruling: stage.ruling,
                misses: found.ticket.misses
            });
    }

    /// @inheritdoc ICourt
    function seatsOf(uint256 disputeId, uint8 round) external view returns (Seat[] memory seats) {
        Stage memory stage = _cases[disputeId].stage;
        seats = new Seat[](
            round < stage.round
                ? _rounds[_keyOf(disputeId, round)].seats
                : round == stage.round
                    ? stage.seats
                    : 0
        );
        for (uint256 i = 0; i < seats.length; ++i) {
            Ballot memory ballot = _ballots[_keyOf(disputeId, round, i)];
            seats[i] = Seat(ballot.agentId, ballot.state, ballot.choice, ballot.commitment);
        }
    }

    function _emitOpened(uint256 disputeId, uint256 cost) private {
        Case memory opened = _cases[disputeId];
        emit DisputeCreation(disputeId, IArbitrableV2(opened.stage.arbitrable));
        emit DisputeOpened(
            disputeId,
            opened.stage.arbitrable,
            opened.stage.choices,
            opened.opening.jurors,
            opened.fee.token,
            cost,
            opened.ticket.partyA,
            opened.opening.partyB,
            opened.ticket.agentId,
            uint48(opened.opening.openedAt + _rules[opened.opening.version].evidence)
        );
    }

    /// @dev Every seat of the round costs its juror what its vote was off, then those in the right share fee and losses.
    function _settle(Settlement memory s) private {
        Rules memory rules = _rulesOf(s.disputeId);
        Ballot[] memory ballots = new Ballot[](s.seats);
        uint256[] memory slashed = new uint256[](s.seats);
        uint256 key = _keyOf(s.disputeId, s.round);
        uint256 pot = _pots[key];
        if (pot != 0) delete _pots[key];
        uint256 coherent;
        for (uint256 i = 0; i < s.seats; ++i) {
            uint256 seatKey = _keyOf(s.disputeId, s.round, i);
            Ballot memory ballot = _ballots[seatKey];
            ballots[i] = ballot;
            if (ballot.state == SeatState.Absent || ballot.state == SeatState.Leaked) continue;
            bool voted = ballot.state == SeatState.Revealed;
            uint256 loss = voted ? CourtMath.penalty(rules.atRisk, ballot.choice, s.ruling, s.choices) : rules.atRisk;
            if (voted && (s.ruling == 0 || ballot.choice == s.ruling)) ++coherent;
            slashed[i] = _leaveSeat(ballot.agentId, loss);
            pot += slashed[i];
            SeatState before = ballot.state;
            ballot.state = SeatState.Settled;
            _ballots[seatKey] = ballot;
            ballot.state = before;
        }

        (uint256 fee, uint256 feeRest) = CourtMath.shares(s.fee, coherent);
        (uint256 reward, uint256 potRest) = CourtMath.shares(pot, coherent);
        for (uint256 i = 0; i < s.seats; ++i) _paySeat(s, ballots[i], i, fee, reward, slashed[i]);
        _pay(s.token, rules.treasury, feeRest);
        _pay(AINU, rules.treasury, potRest);
    }

    function _paySeat(
        Settlement memory s,
        Ballot memory ballot,
        uint256 seat,
        uint256 fee,
        uint256 reward,
        uint256 slashed
    ) private {
        if (ballot.state == SeatState.Absent || ballot.state == SeatState.Leaked) return;
        if (ballot.state != SeatState.Revealed) {
            emit JurorAbsent(s.disputeId, uint8(s.round), uint16(seat), ballot.agentId, slashed);
            return;
        }
        bool coherent = s.ruling == 0 || ballot.choice == s.ruling;
        if (!coherent) (fee, reward) = (0, 0);
        emit SeatSettled(s.disputeId, uint8(s.round), uint16(seat), ballot.agentId, coherent, fee, reward, slashed);
        if (!coherent) return;
        address owner = AGENTS.ownerOf(ballot.agentId);
        _pay(s.token, owner, fee);
        _pay(AINU, owner, reward);
    }

    function _refund(uint256 disputeId, uint256 round, address token, address account, uint256 amount) private {
        if (amount == 0) return;
        emit AppealRefunded(disputeId, uint8(round), account, amount);
        _pay(uint256(uint160(token)), account, amount);
    }

    /// @dev What fails can be repeated by {executeRuling}. A call is given at most 63/64 of what is left (EIP-150).
    function _deliver(uint256 disputeId, address arbitrable, uint256 ruling, bool first) private {
        uint256 left = gasleft();
        require(left - left / 64 > RULE_GAS, InsufficientGas(left, RULE_GAS));
        try IArbitrableV2(arbitrable).rule{gas: RULE_GAS}(disputeId, ruling) {
            if (!first) emit RulingTaken(disputeId);
        } catch {
            _cases[disputeId].stage.left = 1;
            emit RulingRefused(disputeId);
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
