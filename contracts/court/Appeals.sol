// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Draws} from "./Draws.sol";
import {Packing, Stage} from "./Packing.sol";

/// @title Appeals: both sides post the cost of another round
abstract contract Appeals is Draws, ReentrancyGuardTransient {
    using Packing for uint256;
    using SafeCast for uint256;

    /// @dev One slot: what is needed to settle a round that was appealed.
    struct Round {
        uint96 fee;
        uint8 seats;
        uint8 ruling;
        bool settled;
    }

    mapping(uint256 roundKey => Round) internal _rounds;

    /// @inheritdoc ICourt
    function challenge(uint256 disputeId, uint8 choice, uint256 maxCost) external nonReentrant {
        Stage memory stage = _appealable(disputeId);
        require(choice != 0 && choice <= stage.choices && choice != stage.ruling, InvalidChoice(choice, stage.choices));
        uint48 halfAt = uint48(stage.endsAt - _parameters[stage.version].periods.appeal / 2);
        require(block.timestamp < halfAt, AppealTimeOver(disputeId, halfAt));
        uint256 key = _keyOf(disputeId, stage.round);
        Appeal memory replaced;
        if (stage.challenged) {
            replaced = _appeals[key];
            require(
                CourtMath.distance(choice, stage.ruling, stage.choices) >
                    CourtMath.distance(replaced.choice, stage.ruling, stage.choices),
                AlreadyFunded(disputeId, uint8(stage.round))
            );
        }
        address token = _caseOf(disputeId).fee.toAccount();
        uint256 cost = _appealCost(disputeId, stage);
        require(cost <= maxCost, AppealCostTooHigh(cost, maxCost));

        stage.challenged = true;
        _store(disputeId, stage);
        _appeals[key] = Appeal({challenger: msg.sender, cost: cost.toUint96(), defender: address(0), choice: choice});
        _refund(disputeId, stage.round, token, replaced.challenger, replaced.cost);
        emit AppealFunded(disputeId, uint8(stage.round), msg.sender, choice, cost, false);

        _collect(token, cost);
    }

    /// @inheritdoc ICourt
    function defend(uint256 disputeId, uint256 maxCost) external nonReentrant {
        Stage memory stage = _appealable(disputeId);
        require(stage.challenged, NotChallenged(disputeId, uint8(stage.round)));
        uint256 key = _keyOf(disputeId, stage.round);
        uint96 cost = _appeals[key].cost;
        require(cost <= maxCost, AppealCostTooHigh(cost, maxCost));

        Case storage found = _caseOf(disputeId);
        (address token, uint256 fee) = (found.fee.toAccount(), found.fee.toRest());
        _appeals[key].defender = msg.sender;
        _rounds[key] = Round(uint96(fee), uint8(stage.seats), uint8(stage.ruling), false);
        found.fee = Packing.pack(token, cost);
        emit AppealFunded(disputeId, uint8(stage.round), msg.sender, uint8(stage.ruling), cost, true);
        _startRound(disputeId, stage);

        _collect(token, cost);
    }

    /// @inheritdoc ICourt
    function appealCost(uint256 disputeId) external view returns (uint256) {
        (Stage memory stage, ) = _stageOf(disputeId);
        require(stage.phase != Phase.None, UnknownDispute(disputeId));
        require(stage.round < MAX_APPEALS, NoAppealLeft(disputeId, uint8(stage.round)));
        return _appealCost(disputeId, stage);
    }

    /// @inheritdoc ICourt
    function appealOf(uint256 disputeId, uint8 round) external view returns (Appeal memory) {
        return _appeals[_keyOf(disputeId, round)];
    }

    function _refund(uint256 disputeId, uint256 round, address token, address account, uint256 amount) internal {
        if (amount == 0) return;
        emit AppealRefunded(disputeId, uint8(round), account, amount);
        _pay(uint256(uint160(token)), account, amount);
    }

    function _startRound(uint256 disputeId, Stage memory stage) private {
        ++stage.round;
        (stage.phase, stage.endsAt) = (Phase.Drawing, 0);
        (stage.seats, stage.committed, stage.left) = (0, 0, 0);
        (stage.redrawn, stage.lost, stage.challenged) = (false, false, false);
        _store(disputeId, stage);
        _requestDraw(disputeId, stage);
    }

    /// @dev The dispute, which can be appealed now.
    function _appealable(uint256 disputeId) private returns (Stage memory stage) {
        stage = _advance(disputeId);
        if (stage.phase == Phase.Final) {
            require(stage.round < MAX_APPEALS, NoAppealLeft(disputeId, uint8(stage.round)));
            revert AppealTimeOver(disputeId, uint48(stage.endsAt));
        }
        _requirePhase(disputeId, stage, Phase.Appeal);
    }

    function _appealCost(uint256 disputeId, Stage memory stage) private view returns (uint256) {
        uint256 jurors = _jurorsOf(stage.jurors, stage.round + 1);
        return _costOf(_caseOf(disputeId).fee.toAccount(), jurors, _parameters[stage.version].feePerJuror);
    }
}
