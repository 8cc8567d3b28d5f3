// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Jurors} from "./Jurors.sol";
import {Ballot, Packing, Stage} from "./Packing.sol";

/// @title Disputes and the stages that they go through
/// @notice What is stored is where an act has last brought a dispute; {_stageOf} says where time has brought it since. So a
/// stage needs no act to end, and a dispute none to be found in the right one.
///
/// A dispute is kept in a docket, whose storage the next dispute uses again once this one is over: a slot that was used costs
/// a quarter of a new one. A dispute's id is its serial number and its docket.
abstract contract Disputes is Jurors {
    using Packing for Ballot;
    using Packing for Stage;
    using Packing for uint256;
    using SafeERC20 for IERC20;

    /// @dev Five packed slots; but for the first an account and, beside it,
    /// @param opening of the arbitrable: 40 bits of the time of opening, 32 of the length of the list of jurors then.
    /// @param fee of the token: what the jurors of the round share.
    /// @param partyA 40 bits of the disputed agent, 56 of the ticket of the draw under way.
    struct Case {
        uint256 stage;
        uint256 opening;
        uint256 fee;
        uint256 partyA;
        uint256 partyB;
    }

    /// @dev Appeals that a dispute can go through.
    uint256 internal constant MAX_APPEALS = 2;
    /// @dev Low bits of an id that are the docket.
    uint256 private constant DOCKET_BITS = 20;
    uint256 private constant MAX_DOCKETS = 2 ** DOCKET_BITS - 1;
    uint256 private constant RATE_SCALE = 1e18;

    ITokenList private immutable TOKENS;

    mapping(uint256 docket => Case) private _cases;
    mapping(uint256 key => uint256 packedBallot) private _ballots;
    mapping(uint256 roundKey => Appeal) internal _appeals;
    /// @dev AINU that jurors of a round have lost before it is settled.
    mapping(uint256 roundKey => uint256) internal _pots;

    constructor(ITokenList tokens) {
        TOKENS = tokens;
    }

    /// @dev A new dispute's id, and its stage with serial number and parameters, which the caller stores.
    function _enter() internal returns (uint256 disputeId, Stage memory stage) {
        Register memory register = _register;
        uint256 docket = register.free;
        if (docket == 0) {
            docket = ++register.dockets;
            require(docket <= MAX_DOCKETS, TooManyDisputes(MAX_DOCKETS));
        } else {
            register.free = uint24(_cases[docket].stage.toStage().next);
        }
        stage.serial = ++register.disputes;
        stage.version = register.version;
        _register = register;
        disputeId = (stage.serial << DOCKET_BITS) | docket;
    }

    /// @dev Gives the docket of a dispute away if nothing of it is left to do.
    function _leave(uint256 disputeId, Stage memory stage) internal {
        if (stage.left != 0 || stage.refused) return;
        stage.next = _register.free;
        _register.free = uint24(_docketOf(disputeId));
    }

    /// @dev Where the dispute is now, its new ruling told if time has ended the vote. The caller stores it.
    function _advance(uint256 disputeId) internal returns (Stage memory stage) {
        bool tallied;
        (stage, tallied) = _stageOf(disputeId);
        require(stage.phase != Phase.None, UnknownDispute(disputeId));
        if (tallied) _emitTally(disputeId, stage);
    }

    /// @return stage Where the dispute is now; ruled and no more if its docket was given away.
    /// @return tallied Whether votes gave a ruling since an act was last stored.
    function _stageOf(uint256 disputeId) internal view returns (Stage memory stage, bool tallied) {
        stage = _caseOf(disputeId).stage.toStage();
        uint256 serial = disputeId >> DOCKET_BITS;
        if (stage.serial != serial) {
            Stage memory gone;
            if (serial != 0 && serial < stage.serial) gone.phase = Phase.Ruled;
            return (gone, false);
        }
        if (stage.endsAt == 0 || block.timestamp < stage.endsAt) return (stage, false);

        if (stage.phase == Phase.Evidence) {
            stage.phase = Phase.Commit;
            stage.endsAt += _parameters[stage.version].periods.commit;
        }
        if (stage.phase == Phase.Commit && block.timestamp >= stage.endsAt) {
            if (stage.redrawn) tallied = _startReveal(disputeId, stage, stage.endsAt);
            else (stage.phase, stage.endsAt) = (Phase.Absent, 0);
        }
        if (stage.phase == Phase.Reveal && block.timestamp >= stage.endsAt) {
            _tally(disputeId, stage, stage.endsAt);
            tallied = true;
        }
        if (stage.phase == Phase.Appeal && block.timestamp >= stage.endsAt) stage.phase = Phase.Final;
    }

    /// @dev What the votes gave, or the choice of a challenge that nobody answered. Only the arbitrable gets this one: jurors
    /// and posts are judged by the votes, or whoever opens disputes and has a juror among others could take the others' deposits
    /// by posts that are given back.
    function _rulingOf(uint256 disputeId, Stage memory stage) internal view returns (uint256 ruling, bool overridden) {
        overridden = stage.challenged && stage.phase >= Phase.Final;
        ruling = overridden ? _appeals[_keyOf(disputeId, stage.round)].choice : stage.ruling;
    }

    function _store(uint256 disputeId, Stage memory stage) internal {
        _caseOf(disputeId).stage = stage.pack();
    }

    function _ballotAt(uint256 disputeId, uint256 round, uint256 seat) internal view returns (Ballot memory) {
        return _ballots[(_keyOf(_docketOf(disputeId), round) << 8) | seat].toBallot();
    }

    function _writeBallot(uint256 disputeId, uint256 round, uint256 seat, Ballot memory ballot) internal {
        _ballots[(_keyOf(_docketOf(disputeId), round) << 8) | seat] = ballot.pack();
    }

    function _caseOf(uint256 disputeId) internal view returns (Case storage) {
        return _cases[_docketOf(disputeId)];
    }

    /// @return tallied Whether there is nothing to reveal.
    function _startReveal(uint256 disputeId, Stage memory stage, uint256 from) internal view returns (bool tallied) {
        tallied = stage.committed == 0;
        if (tallied) {
            _tally(disputeId, stage, from);
        } else {
            stage.phase = Phase.Reveal;
            stage.left = stage.committed;
            stage.endsAt = from + _parameters[stage.version].periods.reveal;
        }
    }

    /// @dev Ends the vote at `from`: the ruling, and the time to appeal if a round is left.
    function _tally(uint256 disputeId, Stage memory stage, uint256 from) internal view {
        uint256[] memory votes = new uint256[](stage.seats);
        uint256 count;
        for (uint256 i = 0; i < stage.seats; ++i) {
            Ballot memory ballot = _ballotAt(disputeId, stage.round, i);
            if (ballot.state == SeatState.Revealed) votes[count++] = ballot.choice;
        }
        stage.ruling = CourtMath.ruling(votes, count, stage.choices);
        stage.left = 0;
        bool appealable = stage.round < MAX_APPEALS;
        stage.phase = appealable ? Phase.Appeal : Phase.Final;
        stage.endsAt = appealable ? from + _parameters[stage.version].periods.appeal : from;
    }

    function _emitTally(uint256 disputeId, Stage memory stage) internal {
        emit RoundTallied(disputeId, uint8(stage.round), stage.ruling, uint48(stage.endsAt));
    }

    /// @dev Takes the caller's tokens: inside the Ledger where the caller lets the court do so, else as a deposit.
    function _collect(address token, uint256 amount) internal {
        uint256 id = uint256(uint160(token));
        if (LEDGER.allowance(msg.sender, address(this), id) >= amount || LEDGER.isOperator(msg.sender, address(this))) {
            LEDGER.transferFrom(msg.sender, address(this), id, amount);
            return;
        }
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        IERC20(token).forceApprove(address(LEDGER), amount);
        uint256 credited = LEDGER.deposit(IERC20(token), amount, address(this));
        require(credited == amount, FeeMismatch(credited, amount));
    }

    /// @dev What `jurors` jurors cost in the token, rounded up.
    function _costOf(address token, uint256 jurors, uint256 feePerJuror) internal view returns (uint256) {
        uint256 rate = TOKENS.rateOf(token);
        require(rate != 0, TokenNotAccepted(token));
        return Math.ceilDiv(feePerJuror * jurors * RATE_SCALE, rate); // far below 2^256
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

    function _docketOf(uint256 disputeId) private pure returns (uint256) {
        return disputeId & MAX_DOCKETS;
    }
}
