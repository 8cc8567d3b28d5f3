// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Arithmetic of cover
/// @notice What cover costs, what capital it reserves, and how fast its price may move. Shares and ratios named bps have the
/// denominator 10,000; rates and utilisation are 1e18 fixed point.
library CoverMath {
    uint256 internal constant BASIS_POINTS = 10_000;
    uint256 internal constant ONE = 1e18;
    uint256 internal constant MAX_SCORE = 1_000;

    /// @dev The factor of a score runs along two lines, in basis points: from 2.5 at 0 to 1 at the initial 500, and from there
    /// to 0.4 at 1,000. It is the higher of the two everywhere, exact, without rounding.
    uint256 internal constant INITIAL_SCORE = 500;
    uint256 internal constant LOW_SCORE_FACTOR = 25_000;
    uint256 internal constant LOW_SCORE_SLOPE = 30;
    uint256 internal constant HIGH_SCORE_FACTOR = 16_000;
    uint256 internal constant HIGH_SCORE_SLOPE = 12;

    /// @dev The factor of a duration is 1/2 + 1/2 for each week: 1 at a week.
    uint256 internal constant ORDINARY_DURATION = 1 weeks;

    /// @dev A longer one costs no more: the factor is at most 13.
    uint256 internal constant LONGEST_PRICED_DURATION = 25 weeks;

    /// @dev The factor of a utilisation u is 1 + 2u^2: 1 when idle, 3 at full use.
    uint256 internal constant UTILISATION_WEIGHT = 2;

    /// @dev The part of its cap that an agent has, in basis points: a tenth up to the initial score, and from there along a line
    /// to all of it at 1,000, exact.
    uint256 internal constant LOW_SCORE_CAP = 1_000;
    uint256 internal constant CAP_SLOPE = 18;

    /// @dev What a pool charges for each unit of cover: the rate set, and the bounds of what comes of it.
    struct Tariff {
        uint256 rate;
        uint256 lowest;
        uint256 highest;
    }

    /// @notice What cover of `amount` costs: `amount * rate * f(score) * f(duration) * f(utilisation)`, at least
    /// `amount * lowest` and at most `amount * highest`, rounded up.
    /// @param amount Below 2^128.
    /// @param score 0 to 1,000; a higher one counts as 1,000.
    /// @param duration In seconds.
    /// @param used See {utilisation}; with this cover.
    function premium(
        Tariff memory tariff,
        uint256 amount,
        uint256 score,
        uint256 duration,
        uint256 used
    ) internal pure returns (uint256) {
        uint256 weighted = amount * tariff.rate * scoreFactor(score) * (ORDINARY_DURATION + pricedDuration(duration));
        uint256 price = Math.mulDiv(
            weighted,
            utilisationFactor(used),
            ONE * BASIS_POINTS * (2 * ORDINARY_DURATION) * ONE,
            Math.Rounding.Ceil
        );
        uint256 lowest = Math.mulDiv(amount, tariff.lowest, ONE, Math.Rounding.Ceil);
        uint256 highest = Math.mulDiv(amount, tariff.highest, ONE, Math.Rounding.Ceil);
        return Math.min(Math.max(price, lowest), highest);
    }

    /// @notice The part of a `paid` premium that pays for time after `elapsed`, rounded down. The time that a premium pays for
    /// ends with the longest duration that has a price.
    function unusedPremium(uint256 paid, uint256 elapsed, uint256 duration) internal pure returns (uint256) {
        uint256 priced = pricedDuration(duration);
        return elapsed >= priced ? 0 : Math.mulDiv(paid, priced - elapsed, priced);
    }

    /// @notice The capital that backs `openCover`, rounded up.
    function reserved(uint256 openCover, uint256 ratioBps) internal pure returns (uint256) {
        return Math.mulDiv(openCover, ratioBps, BASIS_POINTS, Math.Rounding.Ceil);
    }

    /// @notice The most cover that can be added to `openCover` so that `assets` still carry what it reserves.
    function capacity(uint256 assets, uint256 openCover, uint256 ratioBps) internal pure returns (uint256) {
        return Math.saturatingSub(Math.mulDiv(assets, BASIS_POINTS, ratioBps), openCover);
    }

    /// @notice The most that a client can stand for, rounded down, and an agent with the highest score.
    function cap(uint256 assets, uint256 capBps) internal pure returns (uint256) {
        return Math.mulDiv(assets, capBps, BASIS_POINTS);
    }

    /// @notice The most that an agent with `score` can stand for, rounded down: a tenth of the cap up to 500, which a new agent
    /// has for nothing, and all of it at 1,000.
    /// @param capBps At most 10,000.
    function agentCap(uint256 assets, uint256 capBps, uint256 score) internal pure returns (uint256) {
        return Math.mulDiv(assets, capBps * capShare(score), BASIS_POINTS * BASIS_POINTS);
    }

    /// @notice Share of `assets` that is reserved, rounded up, at most 1.
    function utilisation(uint256 reservedAssets, uint256 assets) internal pure returns (uint256) {
        return reservedAssets >= assets ? ONE : Math.mulDiv(reservedAssets, ONE, assets, Math.Rounding.Ceil);
    }

    /// @notice Where a rate can be moved in one step: at most `maxStepBps` of it, rounded down, within `lowest` and `highest`.
    function rateStep(
        Tariff memory tariff,
        uint256 maxStepBps
    ) internal pure returns (uint256 lowestNext, uint256 highestNext) {
        uint256 step = Math.mulDiv(tariff.rate, maxStepBps, BASIS_POINTS);
        lowestNext = Math.max(Math.saturatingSub(tariff.rate, step), tariff.lowest);
        highestNext = Math.min(tariff.rate + step, tariff.highest);
    }

    /// @dev In basis points.
    function scoreFactor(uint256 score) internal pure returns (uint256) {
        return
            score < INITIAL_SCORE
                ? LOW_SCORE_FACTOR - LOW_SCORE_SLOPE * score
                : HIGH_SCORE_FACTOR - HIGH_SCORE_SLOPE * Math.min(score, MAX_SCORE);
    }

    /// @dev In basis points.
    function capShare(uint256 score) internal pure returns (uint256) {
        return
            score < INITIAL_SCORE
                ? LOW_SCORE_CAP
                : LOW_SCORE_CAP + CAP_SLOPE * (Math.min(score, MAX_SCORE) - INITIAL_SCORE);
    }

    function pricedDuration(uint256 duration) internal pure returns (uint256) {
        return Math.min(duration, LONGEST_PRICED_DURATION);
    }

    /// @dev 1e18 fixed point, rounded up.
    function utilisationFactor(uint256 used) internal pure returns (uint256) {
        return ONE + Math.mulDiv(UTILISATION_WEIGHT * used, used, ONE, Math.Rounding.Ceil);
    }
}
