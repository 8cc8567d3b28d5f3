// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";

import {ILedger} from "../interfaces/ILedger.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {BondMath} from "../libraries/BondMath.sol";

/// @title Offences
/// @notice What an offence costs, what an agent's offences have added up to, and who gets the penalties.
abstract contract Offences is IStaking, AccessManaged {
    /// @dev One slot, all that an offence changes of an agent but its bond.
    /// @param last When the agent last failed; 0 if no failure counts any more. `beforeLast` is the failure before that.
    /// @param nominationFactor 0 stands for {BondMath-WHOLE_FACTOR}, which an agent without offences has.
    struct History {
        uint48 last;
        uint48 beforeLast;
        uint128 nominationFactor;
    }

    struct Recipients {
        address reserve;
        address treasury;
        uint16 reserveBps;
    }

    /// @notice Three failures within this time, in seconds, are repeated failures.
    uint48 public constant FAILURE_WINDOW = 30 days;

    uint256 internal immutable AINU;
    ILedger internal immutable LEDGER;

    /// @dev Beside `_offenceBps` in one slot that is never zero, so that a penalty does not pay for a new one.
    uint128 private _penaltyBalance;
    /// @dev 16 bits an offence, lowest first.
    uint128 private _offenceBps;
    Recipients private _recipients;
    mapping(uint256 agentId => History) private _histories;

    constructor(IERC20 ainu, ILedger ledger) {
        AINU = uint256(uint160(address(ainu)));
        LEDGER = ledger;
        _setOffence(Offence.Failure, 100);
        _setOffence(Offence.RepeatedFailures, 2_500);
        _setOffence(Offence.ProtocolViolation, 2_000);
        _setOffence(Offence.DoubleAcceptance, 3_000);
        _setOffence(Offence.Fraud, 5_000);
    }

    /// @inheritdoc IStaking
    function collectPenalties() external returns (uint256 toReserve, uint256 toTreasury) {
        Recipients memory to = _recipients;
        _requireBeneficiary(to.reserve); // zero until governance has named it
        uint256 amount = _penaltyBalance;
        if (amount == 0) return (0, 0);
        (toReserve, toTreasury) = BondMath.splitPenalty(amount, to.reserveBps);

        _penaltyBalance = 0;
        emit PenaltiesCollected(toReserve, toTreasury);

        LEDGER.transfer(to.reserve, AINU, toReserve);
        LEDGER.transfer(to.treasury, AINU, toTreasury);
    }

    /// @inheritdoc IStaking
    function setOffence(Offence offence, uint16 bps) external restricted {
        _setOffence(offence, bps);
    }

    /// @inheritdoc IStaking
    function setRecipients(address reserve, address treasury, uint16 reserveBps) external restricted {
        _requireBeneficiary(reserve);
        _requireBeneficiary(treasury);
        require(reserveBps <= BondMath.BASIS_POINTS, InvalidReserveShare(reserveBps, BondMath.BASIS_POINTS));

        _recipients = Recipients(reserve, treasury, reserveBps);
        emit RecipientsSet(reserve, treasury, reserveBps);
    }

    /// @inheritdoc IStaking
    function nominationFactor(uint256 agentId) external view returns (uint256) {
        return _factorOf(_histories[agentId]);
    }

    /// @inheritdoc IStaking
    function failuresOf(uint256 agentId) external view returns (uint48 last, uint48 beforeLast) {
        History memory history = _histories[agentId];
        if (_isRecent(history.last)) last = history.last;
        if (_isRecent(history.beforeLast)) beforeLast = history.beforeLast;
    }

    /// @inheritdoc IStaking
    function penaltyBalance() external view returns (uint256) {
        return _penaltyBalance;
    }

    /// @inheritdoc IStaking
    function recipients() external view returns (address reserve, address treasury, uint16 reserveBps) {
        return (_recipients.reserve, _recipients.treasury, _recipients.reserveBps);
    }

    /// @inheritdoc IStaking
    function offenceBps(Offence offence) public view returns (uint16) {
        return uint16(_offenceBps >> _shiftOf(offence));
    }

    /// @dev Counts the offence against the agent and its nominations.
    /// @return counted What it counts as: a third failure within the window is another offence.
    /// @return factor What is left of nominations.
    function _countOffence(uint256 agentId, Offence offence) internal returns (Offence counted, uint256 factor) {
        History memory history = _histories[agentId];
        factor = _factorOf(history);
        if (offence == Offence.None) return (offence, factor);

        counted = offence;
        if (offence == Offence.Failure) {
            if (_isRecent(history.beforeLast)) {
                counted = Offence.RepeatedFailures;
                (history.last, history.beforeLast) = (0, 0); // the count starts anew
            } else {
                (history.last, history.beforeLast) = (uint48(block.timestamp), history.last);
            }
        }
        factor = BondMath.factorAfter(factor, offenceBps(counted));
        history.nominationFactor = uint128(factor);
        _histories[agentId] = history;
    }

    function _accruePenalty(uint256 amount) internal {
        if (amount != 0) _penaltyBalance += uint128(amount); // at most a bond
    }

    /// @dev What this contract paid to itself would be nobody's.
    function _requireBeneficiary(address account) internal view {
        require(account != address(0) && account != address(this), InvalidBeneficiary(account));
    }

    function _setOffence(Offence offence, uint16 bps) private {
        (uint256 lowest, uint256 highest) = _boundsOf(offence);
        require(bps >= lowest && bps <= highest, OffenceOutOfBounds(offence, bps, lowest, highest));

        uint256 shift = _shiftOf(offence);
        uint256 others = _offenceBps & ~(uint256(type(uint16).max) << shift);
        _offenceBps = uint128(others | (uint256(bps) << shift));
        emit OffenceSet(offence, bps);
    }

    /// @dev A moment of 0 stands for none and is never recent.
    function _isRecent(uint48 moment) private view returns (bool) {
        return block.timestamp <= moment + FAILURE_WINDOW;
    }

    function _factorOf(History memory history) private pure returns (uint256) {
        return history.nominationFactor == 0 ? BondMath.WHOLE_FACTOR : history.nominationFactor;
    }

    /// @dev What governance can make an offence cost, in basis points of the own bond; no offence costs nothing.
    function _boundsOf(Offence offence) private pure returns (uint256 lowest, uint256 highest) {
        if (offence == Offence.Failure) return (10, 500);
        if (offence == Offence.RepeatedFailures) return (500, 5_000);
        if (offence == Offence.ProtocolViolation) return (500, 4_000);
        if (offence == Offence.DoubleAcceptance) return (1_000, 5_000);
        if (offence == Offence.Fraud) return (2_000, 7_500);
    }

    function _shiftOf(Offence offence) private pure returns (uint256) {
        return 16 * uint256(offence);
    }
}
