// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {FeedbackMath} from "./FeedbackMath.sol";

contract FeedbackMathTest is Test {
    using FeedbackMath for FeedbackMath.Tally;

    function test_mean_ofNothingIsZero() public pure {
        FeedbackMath.Tally memory tally;
        assertMean(tally, 0, 0);
    }

    function test_mean_usesTheMostCommonDecimals() public pure {
        FeedbackMath.Tally memory tally;
        tally.add(5, 0); // 5
        tally.add(450, 2); // 4.5
        tally.add(250, 2); // 2.5
        assertMean(tally, 400, 2);
    }

    function test_mean_usesTheFewestDecimalsAmongEquals() public pure {
        FeedbackMath.Tally memory tally;
        tally.add(450, 2);
        tally.add(5, 0);
        assertMean(tally, 4, 0);
    }

    function test_mean_roundsTowardsZero() public pure {
        FeedbackMath.Tally memory tally;
        tally.add(-5, 0);
        tally.add(-4, 0);
        assertMean(tally, -4, 0);
    }

    function test_mean_takesFewerDecimalsWhenTheCommonOnesOverflow() public pure {
        FeedbackMath.Tally memory tally;
        tally.add(FeedbackMath.MAX_VALUE, 0);
        tally.add(1, 18);
        tally.add(1, 18);
        assertMean(tally, FeedbackMath.MAX_VALUE / 3, 0);
        tally.add(-FeedbackMath.MAX_VALUE, 0);
        tally.add(1, 18);
        assertMean(tally, 0, 18);
    }

    function testFuzz_mean_ofOneValueIsThatValue(int128 value, uint8 decimals) public pure {
        (value, decimals) = bounded(value, decimals);
        FeedbackMath.Tally memory tally;
        tally.add(value, decimals);
        assertMean(tally, value, decimals);
    }

    function testFuzz_mean_liesBetweenTheValues(int128[8] memory values, uint8 decimals) public pure {
        FeedbackMath.Tally memory tally;
        (int128 low, int128 high) = (type(int128).max, type(int128).min);
        for (uint256 i = 0; i < values.length; ++i) {
            (values[i], decimals) = bounded(values[i], decimals);
            tally.add(values[i], decimals);
            if (values[i] < low) low = values[i];
            if (values[i] > high) high = values[i];
        }
        (int128 mean, uint8 meanDecimals) = tally.mean();
        assertTrue(low <= mean && mean <= high);
        assertEq(meanDecimals, decimals);
    }

    function testFuzz_mean_neverOverflows(int128[8] memory values, uint8[8] memory decimals) public pure {
        FeedbackMath.Tally memory tally;
        for (uint256 i = 0; i < values.length; ++i) {
            (values[i], decimals[i]) = bounded(values[i], decimals[i]);
            tally.add(values[i], decimals[i]);
        }
        (int128 mean, uint8 meanDecimals) = tally.mean();
        assertEq(int256(mean), tally.sum / 8 / int256(10 ** (18 - uint256(meanDecimals))));
        assertEq(tally.count, 8);
    }

    function bounded(int128 value, uint8 decimals) private pure returns (int128, uint8) {
        return (value % (FeedbackMath.MAX_VALUE + 1), decimals % (FeedbackMath.MAX_DECIMALS + 1));
    }

    function assertMean(FeedbackMath.Tally memory tally, int128 value, uint8 decimals) private pure {
        (int128 mean, uint8 meanDecimals) = tally.mean();
        assertEq(mean, value);
        assertEq(meanDecimals, decimals);
    }
}
