// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {ScoreMath} from "./ScoreMath.sol";

contract ScoreMathTest is Test {
    function test_gain_fallsWithTheScore() public pure {
        assertEq(ScoreMath.gain(0), 10);
        assertEq(ScoreMath.gain(99), 10);
        assertEq(ScoreMath.gain(100), 9);
        assertEq(ScoreMath.gain(500), 5);
        assertEq(ScoreMath.gain(999), 1);
        assertEq(ScoreMath.gain(1000), 0);
    }

    function test_failed_takesTwentyAndStopsAtZero() public pure {
        assertEq(ScoreMath.failed(500), 480);
        assertEq(ScoreMath.failed(21), 1);
        assertEq(ScoreMath.failed(20), 0);
        assertEq(ScoreMath.failed(0), 0);
    }

    function test_decayed_losesAPointADayAfterThirtyDays() public pure {
        assertEq(ScoreMath.decayed(700, 30 days), 700);
        assertEq(ScoreMath.decayed(700, 31 days - 1), 700);
        assertEq(ScoreMath.decayed(700, 31 days), 699);
        assertEq(ScoreMath.decayed(700, 229 days), 501);
        assertEq(ScoreMath.decayed(700, 230 days), 500);
        assertEq(ScoreMath.decayed(700, type(uint256).max), 500);
    }

    function testFuzz_gain_neverLeavesTheScale(uint256 score) public pure {
        score = bound(score, 0, ScoreMath.MAX_SCORE);
        assertLe(score + ScoreMath.gain(score), ScoreMath.MAX_SCORE);
    }

    function testFuzz_gain_keepsTheOrderOfScores(uint256 low, uint256 high) public pure {
        high = bound(high, 0, ScoreMath.MAX_SCORE);
        low = bound(low, 0, high);
        assertGe(ScoreMath.gain(low), ScoreMath.gain(high));
        assertLe(low + ScoreMath.gain(low), high + ScoreMath.gain(high) + 1);
    }

    function testFuzz_gain_isNothingBeyondTheScale(uint256 score) public pure {
        assertEq(ScoreMath.gain(bound(score, ScoreMath.MAX_SCORE, type(uint256).max)), 0);
    }

    function testFuzz_failed_costsMoreThanASuccessGives(uint256 score) public pure {
        score = bound(score, ScoreMath.FAILURE_LOSS, ScoreMath.MAX_SCORE);
        assertLe(ScoreMath.failed(score + ScoreMath.gain(score)), score);
    }

    function testFuzz_decayed_neverHeals(uint256 score, uint256 elapsed) public pure {
        uint256 after_ = ScoreMath.decayed(bound(score, 0, ScoreMath.INITIAL_SCORE), elapsed);
        assertEq(after_, bound(score, 0, ScoreMath.INITIAL_SCORE));
    }

    function testFuzz_decayed_staysBetweenInitialAndScore(uint256 score, uint256 elapsed) public pure {
        score = bound(score, ScoreMath.INITIAL_SCORE, ScoreMath.MAX_SCORE);
        uint256 after_ = ScoreMath.decayed(score, elapsed);
        assertLe(after_, score);
        assertGe(after_, ScoreMath.INITIAL_SCORE);
    }

    function testFuzz_decayed_fallsWithTime(uint256 score, uint256 elapsed, uint256 more) public pure {
        score = bound(score, 0, ScoreMath.MAX_SCORE);
        elapsed = bound(elapsed, 0, 1000 days);
        more = bound(more, 0, 1000 days);
        assertGe(ScoreMath.decayed(score, elapsed), ScoreMath.decayed(score, elapsed + more));
    }

    function testFuzz_decayed_keepsTheOrderOfScores(uint256 low, uint256 high, uint256 elapsed) public pure {
        high = bound(high, 0, ScoreMath.MAX_SCORE);
        low = bound(low, 0, high);
        elapsed = bound(elapsed, 0, 1000 days);
        assertLe(ScoreMath.decayed(low, elapsed), ScoreMath.decayed(high, elapsed));
    }

    /// @dev Once the grace is used up, decaying to a day's end and on from there equals decaying at once.
    function testFuzz_decayed_composes(uint256 score, uint256 numDays, uint256 more) public pure {
        score = bound(score, 0, ScoreMath.MAX_SCORE);
        uint256 elapsed = ScoreMath.DECAY_GRACE + bound(numDays, 0, 1000) * 1 days;
        more = bound(more, 0, 1000 days);
        uint256 inSteps = ScoreMath.decayed(ScoreMath.decayed(score, elapsed), ScoreMath.DECAY_GRACE + more);
        assertEq(inSteps, ScoreMath.decayed(score, elapsed + more));
    }
}
