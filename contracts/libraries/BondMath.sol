// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Arithmetic of bonds
/// @notice How large a bond a job asks for, what an offence costs, what a slash takes from where, and who gets it.
library BondMath {
    uint256 internal constant BASIS_POINTS = 10_000;
    uint256 internal constant MAX_SCORE = 1_000;

    /// @dev A job of ordinary risk asks for 20 % of its value, in basis points, before the score counts.
    uint256 internal constant BASE = 2_000;

    /// @dev The factor of a score of 0, in basis points.
    uint256 internal constant HIGHEST_FACTOR = 20_000;

    /// @dev What each point of score takes off the factor: 1.25 at the initial 500, 0.5 at 1,000. Exact, without rounding.
    uint256 internal constant FACTOR_PER_POINT = 15;

    /// @dev The factor of nominations that no offence has touched.
    uint256 internal constant WHOLE_FACTOR = 1e36;

    /// @notice Thrown when a score is above `highest`.
    error InvalidScore(uint256 score, uint256 highest);

    /// @notice The bond that a job asks for: `value * 20 % * (2 - 1.5 * score / 1,000) * risk / 10,000`, rounded up.
    /// @dev So 40 % of the value at score 0, 25 % at 500 and 10 % at 1,000, times the risk.
    /// @param value AINU wei.
    /// @param score 0 to 1,000.
    /// @param risk Basis points; 10,000 is ordinary.
    /// @return AINU wei.
    function required(uint256 value, uint256 score, uint256 risk) internal pure returns (uint256) {
        require(score <= MAX_SCORE, InvalidScore(score, MAX_SCORE));
        uint256 factor = HIGHEST_FACTOR - FACTOR_PER_POINT * score;
        return Math.mulDiv(value, BASE * factor * risk, BASIS_POINTS ** 3, Math.Rounding.Ceil);
    }

    /// @notice Splits a slash of `amount`: first the lock that it releases, then the free bond, then what is unbonding.
    /// What stays locked is never touched; `amount` is cut to what there is.
    /// @param bonded Active bond, of which `locked` is locked, of which `released` is the lock at stake.
    function slashSplit(
        uint256 bonded,
        uint256 locked,
        uint256 unbonding,
        uint256 released,
        uint256 amount
    ) internal pure returns (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) {
        fromLock = Math.min(amount, released);
        fromFree = Math.min(amount - fromLock, bonded - locked);
        fromUnbonding = Math.min(amount - fromLock - fromFree, unbonding);
    }
    /// @notice What an offence costs of the own bond, active and unbonding, rounded up.
    function cost(uint256 ownBond, uint256 bps) internal pure returns (uint256) {
        return Math.mulDiv(ownBond, bps, BASIS_POINTS, Math.Rounding.Ceil);
    }

    /// @notice The factor of nominations after an offence, rounded down.
    /// @dev Never 0, so that it can be divided by: at 1 nothing is left to lose, it would take 60 of the gravest offences.
    function factorAfter(uint256 factor, uint256 bps) internal pure returns (uint256) {
        return Math.max(1, (factor * (BASIS_POINTS - bps)) / BASIS_POINTS);
    }

    /// @notice Splits penalties between reserve and treasury; what rounding leaves is the treasury's.
    function splitPenalty(
        uint256 amount,
        uint256 reserveBps
    ) internal pure returns (uint256 toReserve, uint256 toTreasury) {
        toReserve = Math.mulDiv(amount, reserveBps, BASIS_POINTS);
        toTreasury = amount - toReserve;
    }
}
