// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverMath} from "../../contracts/libraries/CoverMath.sol";

/// @notice Whatever the amounts below 2^128, the rates up to 1 and the ratios that a pool may set.
contract CoverMathProofs {
    function premium_liesWithinItsBounds(
        CoverMath.Tariff calldata tariff,
        uint64 amount,
        uint256 score,
        uint32 duration,
        uint256 used
    ) external pure {
        require(tariff.rate <= 1e18 && tariff.lowest <= tariff.highest && tariff.highest <= 1e18 && used <= 1e18);
        uint256 premium = CoverMath.premium(tariff, amount, score, duration, used);
        assert(premium * 1e18 >= amount * tariff.lowest);
        assert(premium * 1e18 < amount * tariff.highest + 1e18);
    }

    function scoreFactor_fallsFromTwoAndAHalfToTwoFifths(uint256 score, uint256 better) external pure {
        require(score <= better);
        assert(CoverMath.scoreFactor(score) >= CoverMath.scoreFactor(better));
        assert(CoverMath.scoreFactor(score) <= 25_000);
        assert(CoverMath.scoreFactor(score) >= 4_000);
        assert(CoverMath.scoreFactor(500) == 10_000);
    }

    function utilisationFactor_risesFromOneToThree(uint256 used, uint256 fuller) external pure {
        require(fuller <= 1e18 && used <= fuller);
        assert(CoverMath.utilisationFactor(used) <= CoverMath.utilisationFactor(fuller));
        assert(CoverMath.utilisationFactor(used) >= 1e18);
        assert(CoverMath.utilisationFactor(used) <= 3e18);
    }

    function unusedPremium_isAtMostWhatWasPaidAndShrinks(
        uint128 paid,
        uint256 elapsed,
        uint256 later,
        uint256 duration
    ) external pure {
        require(elapsed <= later);
        uint256 unused = CoverMath.unusedPremium(paid, elapsed, duration);
        assert(unused <= paid);
        assert(CoverMath.unusedPremium(paid, later, duration) <= unused);
    }

    function capacity_isTheMostThatIsCarried(uint128 assets, uint128 openCover, uint256 ratioBps) external pure {
        require(ratioBps >= 10_000 && ratioBps <= 100_000);
        require(CoverMath.reserved(openCover, ratioBps) <= assets);
        uint256 open = openCover + CoverMath.capacity(assets, openCover, ratioBps);
        assert(CoverMath.reserved(open, ratioBps) <= assets);
        assert(CoverMath.reserved(open + 1, ratioBps) > assets);
    }

    function reserved_freesAtLeastWhatACoverCosts(uint128 others, uint128 amount, uint256 ratioBps) external pure {
        require(ratioBps >= 10_000 && ratioBps <= 100_000);
        uint256 all = CoverMath.reserved(uint256(others) + amount, ratioBps);
        assert(all - CoverMath.reserved(others, ratioBps) >= amount);
    }

    function cap_isTheExactPartRoundedDown(uint128 assets, uint256 capBps) external pure {
        require(capBps <= 10_000);
        uint256 cap = CoverMath.cap(assets, capBps);
        assert(cap <= assets);
        assert(cap * 10_000 <= assets * capBps);
        assert(cap * 10_000 + 10_000 > assets * capBps);
    }

    function agentCap_isBetweenATenthAndAllOfTheCap(
        uint128 assets,
        uint256 capBps,
        uint256 score,
        uint256 better
    ) external pure {
        require(capBps <= 10_000 && score <= better);
        uint256 most = CoverMath.agentCap(assets, capBps, score);
        assert(most <= CoverMath.cap(assets, capBps));
        assert(most >= CoverMath.cap(assets, capBps) / 10);
        assert(most <= CoverMath.agentCap(assets, capBps, better));
    }

    function utilisation_isTheExactShareRoundedUpAndAtMostOne(uint128 reserved, uint128 assets) external pure {
        uint256 used = CoverMath.utilisation(reserved, assets);
        assert(used <= 1e18);
        assert(reserved < assets || used == 1e18);
        assert(reserved >= assets || used * assets >= uint256(reserved) * 1e18);
    }

    function rateStep_containsTheRateWithinTheBounds(
        CoverMath.Tariff calldata tariff,
        uint16 maxStepBps
    ) external pure {
        require(tariff.lowest <= tariff.rate && tariff.rate <= tariff.highest && tariff.highest <= 1e18);
        (uint256 lowestNext, uint256 highestNext) = CoverMath.rateStep(tariff, maxStepBps);
        assert(tariff.lowest <= lowestNext && lowestNext <= tariff.rate);
        assert(tariff.rate <= highestNext && highestNext <= tariff.highest);
    }
}
