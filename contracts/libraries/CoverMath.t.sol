// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {CoverMath} from "./CoverMath.sol";

contract CoverMathTest is Test {
    uint256 private constant ONE = 1e18;
    uint256 private constant AMOUNT = 100e18;
    uint256 private constant RATE = 0.02e18;

    // Premium

    function test_premium_isTheRateForAnOrdinaryJobAndAnIdlePool() public pure {
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 1 weeks, 0), 2e18);
    }

    function test_premium_followsTheScore() public pure {
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 0, 1 weeks, 0), 5e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 250, 1 weeks, 0), 3.5e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 499, 1 weeks, 0), 2.006e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 501, 1 weeks, 0), 1.9976e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 750, 1 weeks, 0), 1.4e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 1_000, 1 weeks, 0), 0.8e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, type(uint256).max, 1 weeks, 0), 0.8e18);
    }

    function test_premium_followsTheDuration() public pure {
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 0, 0), 1e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 2 weeks, 0), 3e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 25 weeks, 0), 26e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 25 weeks + 1, 0), 26e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, type(uint32).max, 0), 26e18);
    }

    function test_premium_followsTheUtilisation() public pure {
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 1 weeks, 0.1e18), 2.04e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 1 weeks, 0.5e18), 3e18);
        assertEq(CoverMath.premium(_wide(RATE), AMOUNT, 500, 1 weeks, ONE), 6e18);
    }

    function test_premium_staysWithinTheBounds() public pure {
        CoverMath.Tariff memory tariff = CoverMath.Tariff({rate: RATE, lowest: 0.01e18, highest: 0.03e18});
        assertEq(CoverMath.premium(tariff, AMOUNT, 1_000, 1 weeks, 0), 1e18);
        assertEq(CoverMath.premium(tariff, AMOUNT, 500, 1 weeks, 0), 2e18);
        assertEq(CoverMath.premium(tariff, AMOUNT, 0, 1 weeks, 0), 3e18);
    }

    function test_premium_roundsUp() public pure {
        assertEq(CoverMath.premium(_wide(RATE), 1, 1_000, 0, 0), 1);
        assertEq(CoverMath.premium(_wide(RATE), 51, 500, 1 weeks, 0), 2);
        assertEq(CoverMath.premium(CoverMath.Tariff(1, 1, 1), 1, 500, 1 weeks, 0), 1);
        assertEq(CoverMath.premium(CoverMath.Tariff(1, RATE, ONE), 51, 500, 1 weeks, 0), 2);
        assertEq(CoverMath.premium(CoverMath.Tariff(ONE, 1, RATE), 51, 500, 1 weeks, 0), 2);
    }

    function test_premium_isNothingForNothing() public pure {
        assertEq(CoverMath.premium(_wide(RATE), 0, 500, 1 weeks, ONE), 0);
    }

    function testFuzz_premium_isTheExactPriceRoundedUpByLessThanOne(
        uint64 amount,
        uint256 rate,
        uint256 score,
        uint32 duration,
        uint256 halves
    ) public pure {
        rate = bound(rate, 0, ONE);
        score = bound(score, 0, 1_000);
        halves = bound(halves, 0, 2);
        uint256 premium = CoverMath.premium(
            CoverMath.Tariff(rate, 0, type(uint128).max),
            amount,
            score,
            duration,
            halves * 0.5e18
        );
        uint256 time = duration > 25 weeks ? 26 weeks : 1 weeks + uint256(duration);
        uint256 exact = uint256(amount) * rate * _scoreFactor(score) * time * (2 + halves * halves);
        uint256 unit = 1e18 * 10_000 * 2 weeks * 2;
        assertGe(premium * unit, exact);
        assertLt(premium * unit, exact + unit);
    }

    function testFuzz_premium_isWithinTheBounds(
        uint128 amount,
        uint64 rate,
        uint64 lowest,
        uint64 highest,
        uint256 score,
        uint32 duration,
        uint256 used
    ) public pure {
        if (lowest > highest) (lowest, highest) = (highest, lowest);
        used = bound(used, 0, ONE);
        uint256 premium = CoverMath.premium(CoverMath.Tariff(rate, lowest, highest), amount, score, duration, used);
        assertGe(premium * ONE, uint256(amount) * lowest);
        assertLt(premium * ONE, uint256(amount) * highest + ONE);
    }

    function testFuzz_premium_risesWithAmountAndRate(
        uint128 amount,
        uint128 more,
        uint64 rate,
        uint64 dearer,
        uint256 used
    ) public pure {
        if (amount > more) (amount, more) = (more, amount);
        if (rate > dearer) (rate, dearer) = (dearer, rate);
        used = bound(used, 0, ONE);
        uint256 premium = CoverMath.premium(_bounded(rate), amount, 613, 9 days, used);
        assertLe(premium, CoverMath.premium(_bounded(rate), more, 613, 9 days, used));
        assertLe(premium, CoverMath.premium(_bounded(dearer), amount, 613, 9 days, used));
    }

    function testFuzz_premium_fallsWithTheScore(uint128 amount, uint256 score, uint256 better) public pure {
        score = bound(score, 0, 1_000);
        better = bound(better, score, 1_000);
        assertGe(
            CoverMath.premium(_bounded(RATE), amount, score, 9 days, 0.3e18),
            CoverMath.premium(_bounded(RATE), amount, better, 9 days, 0.3e18)
        );
    }

    function testFuzz_premium_risesWithDurationAndUtilisation(
        uint128 amount,
        uint32 duration,
        uint32 longer,
        uint256 used,
        uint256 fuller
    ) public pure {
        if (duration > longer) (duration, longer) = (longer, duration);
        used = bound(used, 0, ONE);
        fuller = bound(fuller, used, ONE);
        uint256 premium = CoverMath.premium(_bounded(RATE), amount, 613, duration, used);
        assertLe(premium, CoverMath.premium(_bounded(RATE), amount, 613, longer, used));
        assertLe(premium, CoverMath.premium(_bounded(RATE), amount, 613, duration, fuller));
    }

    // What is not used of it

    function test_unusedPremium_isTheShareOfTheTimeThatIsLeft() public pure {
        assertEq(CoverMath.unusedPremium(100, 0, 10), 100);
        assertEq(CoverMath.unusedPremium(100, 1, 10), 90);
        assertEq(CoverMath.unusedPremium(100, 9, 10), 10);
        assertEq(CoverMath.unusedPremium(100, 10, 10), 0);
        assertEq(CoverMath.unusedPremium(100, 11, 10), 0);
    }

    function test_unusedPremium_roundsDown() public pure {
        assertEq(CoverMath.unusedPremium(100, 1, 3), 66);
        assertEq(CoverMath.unusedPremium(1, 1, 3), 0);
    }

    function test_unusedPremium_isNothingOfAnInstant() public pure {
        assertEq(CoverMath.unusedPremium(100, 0, 0), 0);
    }

    /// @dev Else a year would be the cheap way to hold a pool's capital for a week.
    function test_unusedPremium_paysForNoMoreTimeThanHasAPrice() public pure {
        assertEq(CoverMath.unusedPremium(100, 5 weeks, 50 weeks), 80);
        assertEq(CoverMath.unusedPremium(100, 25 weeks, 50 weeks), 0);
    }

    function testFuzz_unusedPremium_isNeverMoreThanWasPaidAndShrinks(
        uint96 paid,
        uint32 elapsed,
        uint32 later,
        uint32 duration
    ) public pure {
        if (elapsed > later) (elapsed, later) = (later, elapsed);
        uint256 unused = CoverMath.unusedPremium(paid, elapsed, duration);
        assertLe(unused, paid);
        assertLe(CoverMath.unusedPremium(paid, later, duration), unused);
    }

    // Capital

    function test_reserved_isTheRatioRoundedUp() public pure {
        assertEq(CoverMath.reserved(0, 12_000), 0);
        assertEq(CoverMath.reserved(100, 10_000), 100);
        assertEq(CoverMath.reserved(100, 12_000), 120);
        assertEq(CoverMath.reserved(1, 10_001), 2);
    }

    function test_capacity_isWhatTheAssetsCarry() public pure {
        assertEq(CoverMath.capacity(120, 0, 12_000), 100);
        assertEq(CoverMath.capacity(120, 40, 12_000), 60);
        assertEq(CoverMath.capacity(119, 0, 12_000), 99);
        assertEq(CoverMath.capacity(120, 101, 12_000), 0);
    }

    function testFuzz_capacity_isTheMostThatIsCarried(uint128 assets, uint128 openCover, uint256 ratio) public pure {
        ratio = bound(ratio, 10_000, 50_000);
        vm.assume(CoverMath.reserved(openCover, ratio) <= assets);
        uint256 open = openCover + CoverMath.capacity(assets, openCover, ratio);
        assertLe(CoverMath.reserved(open, ratio), assets);
        assertGt(CoverMath.reserved(open + 1, ratio), assets);
    }

    /// @dev What an ended cover frees is at least what it can have cost, whatever else is open.
    function testFuzz_reserved_freesAtLeastWhatACoverCosts(uint128 others, uint128 amount, uint256 ratio) public pure {
        ratio = bound(ratio, 10_000, 50_000);
        uint256 before = CoverMath.reserved(uint256(others) + amount, ratio);
        assertGe(before - CoverMath.reserved(others, ratio), amount);
    }

    function test_cap_isTheShareRoundedDown() public pure {
        assertEq(CoverMath.cap(1_000, 2_500), 250);
        assertEq(CoverMath.cap(3, 5_000), 1);
    }

    function test_agentCap_growsFromATenthToTheWhole() public pure {
        assertEq(CoverMath.agentCap(1_000e18, 2_000, 0), 20e18);
        assertEq(CoverMath.agentCap(1_000e18, 2_000, 500), 20e18);
        assertEq(CoverMath.agentCap(1_000e18, 2_000, 501), 20.36e18);
        assertEq(CoverMath.agentCap(1_000e18, 2_000, 750), 110e18);
        assertEq(CoverMath.agentCap(1_000e18, 2_000, 1_000), 200e18);
        assertEq(CoverMath.agentCap(1_000e18, 2_000, type(uint256).max), 200e18);
    }

    function test_agentCap_roundsDown() public pure {
        assertEq(CoverMath.agentCap(9, 10_000, 500), 0);
        assertEq(CoverMath.agentCap(19, 10_000, 500), 1);
        assertEq(CoverMath.agentCap(3, 5_000, 1_000), 1);
    }

    function testFuzz_agentCap_risesWithTheScoreAndIsWithinTheCap(
        uint128 assets,
        uint256 capBps,
        uint256 score,
        uint256 better
    ) public pure {
        capBps = bound(capBps, 1, 10_000);
        score = bound(score, 0, 1_100);
        better = bound(better, score, 1_100);
        uint256 worse = CoverMath.agentCap(assets, capBps, score);
        assertGe(worse, CoverMath.cap(assets, capBps) / 10);
        assertLe(worse, CoverMath.agentCap(assets, capBps, better));
        assertLe(CoverMath.agentCap(assets, capBps, better), CoverMath.cap(assets, capBps));
        assertEq(CoverMath.agentCap(assets, capBps, 1_000), CoverMath.cap(assets, capBps));
    }

    function test_utilisation_isTheShareRoundedUpAndAtMostOne() public pure {
        assertEq(CoverMath.utilisation(0, 100), 0);
        assertEq(CoverMath.utilisation(25, 100), 0.25e18);
        assertEq(CoverMath.utilisation(1, 3), 333_333_333_333_333_334);
        assertEq(CoverMath.utilisation(100, 100), ONE);
        assertEq(CoverMath.utilisation(101, 100), ONE);
        assertEq(CoverMath.utilisation(0, 0), ONE);
    }

    // Rate

    function test_rateStep_isAShareOfTheRateWithinTheBounds() public pure {
        _assertStep(CoverMath.Tariff(1_000, 1, 10_000), 1_000, 900, 1_100);
        _assertStep(CoverMath.Tariff(1_000, 950, 1_020), 1_000, 950, 1_020);
        _assertStep(CoverMath.Tariff(1_000, 0, 10_000), 20_000, 0, 3_000);
    }

    function test_rateStep_roundsDown() public pure {
        _assertStep(CoverMath.Tariff(1_009, 1, 10_000), 1_000, 909, 1_109);
    }

    function testFuzz_rateStep_containsTheRate(uint64 rate, uint64 lowest, uint64 highest, uint16 step) public pure {
        if (lowest > highest) (lowest, highest) = (highest, lowest);
        rate = uint64(bound(rate, lowest, highest));
        (uint256 lowestNext, uint256 highestNext) = CoverMath.rateStep(CoverMath.Tariff(rate, lowest, highest), step);
        assertGe(lowestNext, lowest);
        assertLe(lowestNext, rate);
        assertGe(highestNext, rate);
        assertLe(highestNext, highest);
        assertLe(highestNext - lowestNext, (2 * (uint256(rate) * step)) / 10_000);
    }

    function _assertStep(CoverMath.Tariff memory tariff, uint256 step, uint256 lowest, uint256 highest) private pure {
        (uint256 lowestNext, uint256 highestNext) = CoverMath.rateStep(tariff, step);
        assertEq(lowestNext, lowest);
        assertEq(highestNext, highest);
    }

    /// @dev Bounds that nothing reaches.
    function _wide(uint256 rate) private pure returns (CoverMath.Tariff memory) {
        return CoverMath.Tariff({rate: rate, lowest: 0, highest: 100e18});
    }

    /// @dev Bounds that a fuzzed price reaches at both ends.
    function _bounded(uint256 rate) private pure returns (CoverMath.Tariff memory) {
        return CoverMath.Tariff({rate: rate, lowest: 0.01e18, highest: 0.25e18});
    }

    /// @dev In basis points, by interpolation between the three points that fix it.
    function _scoreFactor(uint256 score) private pure returns (uint256) {
        if (score < 500) return 10_000 + ((500 - score) * 15_000) / 500;
        return 4_000 + ((1_000 - score) * 6_000) / 500;
    }
}
