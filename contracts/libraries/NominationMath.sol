// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Arithmetic of nominations
/// @notice What shares are worth, and how rewards are shared. Everything is rounded down: against whoever nominates, leaves or
/// claims, so that no pool ever owes more than it holds.
///
/// A share is one wei nominated before the agent's first offence. What it is worth depends on the factor alone, which only falls:
/// nothing that anybody pays in, donates or takes out changes the price for others.
///
/// Nothing here overflows for amounts, shares, factors and accumulators below 2^128.
library NominationMath {
    uint256 internal constant BASIS_POINTS = 10_000;

    /// @dev The factor of an agent that never committed an offence.
    uint256 internal constant FACTOR_SCALE = 1e36;

    /// @dev Nobody can nominate below this factor. It keeps the shares of all AINU (1e27 wei) below 2^128.
    uint256 internal constant LOWEST_FACTOR = 1e25;

    uint256 internal constant REWARD_SCALE = 1e21;

    /// @dev Rewards are shared among at least 1 AINU. It keeps the accumulator below 2^128 until 3e17 times the base was paid out.
    uint256 internal constant LOWEST_BASE = 1e18;

    /// @notice The shares that `assets` buy at `factor`, which must not be 0.
    function toShares(uint256 assets, uint256 factor) internal pure returns (uint256) {
        return (assets * FACTOR_SCALE) / factor;
    }

    /// @notice What `shares` are worth at `factor`.
    function toAssets(uint256 shares, uint256 factor) internal pure returns (uint256) {
        return (shares * factor) / FACTOR_SCALE;
    }

    /// @notice What each of `base` units gets of `amount`, in units of `REWARD_SCALE`. `base` must not be 0.
    function perUnit(uint256 amount, uint256 base) internal pure returns (uint256) {
        return (amount * REWARD_SCALE) / base;
    }

    /// @notice What `units` earned while an accumulator of {perUnit} rose from `before` to `accumulated`.
    function earned(uint256 units, uint256 accumulated, uint256 before) internal pure returns (uint256) {
        return (units * (accumulated - before)) / REWARD_SCALE;
    }

    /// @notice Splits `amount`: `part` is `bps` basis points of it, at most 10,000, and `rest` the others.
    function split(uint256 amount, uint256 bps) internal pure returns (uint256 part, uint256 rest) {
        part = (amount * bps) / BASIS_POINTS;
        rest = amount - part;
    }
}
