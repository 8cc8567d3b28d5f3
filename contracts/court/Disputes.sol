// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Jurors} from "./Jurors.sol";

/// @title Disputes and the stages that they go through
/// @notice What is stored is where an act has last brought a dispute; {_stageOf} says where time has brought it since. So a
/// stage needs no act to end, and a dispute none to be found in the right one.
abstract contract Disputes is Jurors {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @dev One slot: all that a vote touches.
    /// @param committed Seats of the round with a commitment that can be revealed.
    /// @param left Seats that can still act in this phase; in Appeal 1 if the ruling is challenged; when ruled 1 if the
    /// arbitrable has not taken the ruling.
    /// @param endsAt Of the phase; kept in Final.
    struct Stage {
        address arbitrable;
        Phase phase;
        uint8 round;
        uint8 choices;
        uint8 ruling;
        uint8 seats;
        uint8 committed;
        uint8 left;
        uint40 endsAt;
    }

    /// @dev One slot. `amount` is what the jurors of the round share.
    struct Fee {
        address token;
        uint96 amount;
    }

    /// @dev One slot, of the draw under way.
    struct Ticket {
        address partyA;
        uint40 agentId;
        uint40 number;
        uint8 misses;
        bool redrawn;
    }

    /// @dev One slot, fixed at opening. `pool` is the length of the list of jurors then.
    struct Opening {
        address partyB;
        uint40 openedAt;
        uint32 pool;
        uint16 version;
        uint8 jurors;
    }

    struct Case {
        Stage stage;
        Fee fee;
        Ticket ticket;
        Opening opening;
    }

    /// @dev One slot.
    struct Ballot {
        uint40 agentId;
        uint8 choice;
        SeatState state;
        bytes25 commitment;
    }

    /// @dev Two slots.
    struct Challenge {
        address challenger;
        uint96 cost;
        address defender;
        uint8 choice;
    }

    /// @notice Appeals that a dispute can go through.
    uint256 public constant MAX_APPEALS = 2;

    uint256 private constant RATE_SCALE = 1e18;

    ITokenList private immutable TOKENS;

    mapping(uint256 disputeId => Case) internal _cases;
    mapping(uint256 key => Ballot) internal _ballots;
    mapping(uint256 roundKey => Challenge) internal _challenges;
    /// @dev AINU that jurors of a round have lost before it is settled.
    mapping(uint256 roundKey => uint256) internal _pots;

    constructor(ITokenList tokens) {
        TOKENS = tokens;
    }

    /// @dev Where the dispute is now, its new ruling told if time has ended the vote. The caller stores it.
    function _advance(uint256 disputeId) internal returns (Stage memory stage) {
        bool tallied;
        (stage, tallied) = _stageOf(disputeId);
        require(stage.phase != Phase.None, UnknownDispute(disputeId));
        if (tallied) _emitTally(disputeId, stage);
    }

    /// @return stage Where the dispute is now.
    /// @return tallied Whether votes gave a ruling since an act was last stored.
    function _stageOf(uint256 disputeId) internal view returns (Stage memory stage, bool tallied) {
        Case storage found = _cases[disputeId];
        stage = found.stage;
        if (stage.endsAt == 0 || block.timestamp < stage.endsAt) return (stage, false);

        if (stage.phase == Phase.Evidence) {
            stage.phase = Phase.Commit;
            stage.endsAt += _rulesOf(disputeId).commit;
        }
        if (stage.phase == Phase.Commit && block.timestamp >= stage.endsAt) {
            if (found.ticket.redrawn) tallied = _startReveal(disputeId, stage, stage.endsAt);
            else (stage.phase, stage.endsAt) = (Phase.Absent, 0);
        }
        if (stage.phase == Phase.Reveal && block.timestamp >= stage.endsAt) {
            _tally(disputeId, stage, stage.endsAt);
            tallied = true;
        }
        if (stage.phase == Phase.Appeal && block.timestamp >= stage.endsAt) {
            stage.phase = Phase.Final;
            // A challenge that nobody answered has won.
            if (stage.left != 0) stage.ruling = _challenges[_keyOf(disputeId, stage.round)].choice;
        }
    }

    /// @return tallied Whether there is nothing to reveal.
    function _startReveal(uint256 disputeId, Stage memory stage, uint256 from) internal view returns (bool tallied) {
        tallied = stage.committed == 0;
        if (tallied) {
            _tally(disputeId, stage, from);
        } else {
            stage.phase = Phase.Reveal;
            stage.left = stage.committed;
            stage.endsAt = uint40(from + _rulesOf(disputeId).reveal);
        }
    }

    /// @dev Ends the vote at `from`: the ruling, and the time to appeal if a round is left.
    function _tally(uint256 disputeId, Stage memory stage, uint256 from) internal view {
        uint256[] memory votes = new uint256[](stage.seats);
        uint256 count;
        for (uint256 i = 0; i < stage.seats; ++i) {
            Ballot memory ballot = _ballots[_keyOf(disputeId, stage.round, i)];
            if (ballot.state == SeatState.Revealed) votes[count++] = ballot.choice;
        }
        uint256[] memory cast = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) cast[i] = votes[i];
        stage.ruling = uint8(CourtMath.ruling(cast, stage.choices));
        stage.left = 0;
        bool appealable = stage.round < MAX_APPEALS;
        stage.phase = appealable ? Phase.Appeal : Phase.Final;
        stage.endsAt = uint40(appealable ? from + _rulesOf(disputeId).appeal : from);
    }

    function _emitTally(uint256 disputeId, Stage memory stage) internal {
        emit RoundTallied(disputeId, stage.round, stage.ruling, stage.endsAt);
    }

    /// @dev Takes the caller's tokens: inside the Ledger where the caller lets the court do so, else as a deposit.
    function _collect(address token, uint256 amount) internal {
        uint256 id = uint256(uint160(token));
        if (LEDGER.allowance(msg.sender, address(this), id) >= amount || LEDGER.isOperator(msg.sender, address(this))) {
            LEDGER.transferFrom(msg.sender, address(this), id, amount);
            return;
        }
        uint256 held = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        uint256 arrived = IERC20(token).balanceOf(address(this)) - held;
        IERC20(token).forceApprove(address(LEDGER), arrived);
        uint256 credited = LEDGER.deposit(IERC20(token), arrived, address(this));
        require(credited == amount, FeeMismatch(credited, amount));
    }

    /// @dev What `jurors` jurors cost in the token, rounded up.
    function _costOf(address token, uint256 jurors, uint256 feePerJuror) internal view returns (uint256) {
        uint256 rate = TOKENS.rateOf(token);
        require(rate != 0, TokenNotAccepted(token));
        return Math.mulDiv(feePerJuror * jurors, RATE_SCALE, rate, Math.Rounding.Ceil);
    }

    function _rulesOf(uint256 disputeId) internal view returns (Rules storage) {
        return _rules[_cases[disputeId].opening.version];
    }

    /// @dev Jurors that a round asks for: twice as many and one with each appeal.
    function _jurorsOf(uint256 firstRound, uint256 round) internal pure returns (uint256) {
        return ((firstRound + 1) << round) - 1;
    }

    function _requirePhase(uint256 disputeId, Stage memory stage, Phase phase) internal pure {
        require(stage.phase == phase, WrongPhase(disputeId, stage.phase));
    }

    function _keyOf(uint256 disputeId, uint256 round) internal pure returns (uint256) {
        return (disputeId << 8) | round;
    }

    function _keyOf(uint256 disputeId, uint256 round, uint256 seat) internal pure returns (uint256) {
        return (_keyOf(disputeId, round) << 16) | seat;
    }
}
