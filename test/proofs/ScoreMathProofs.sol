// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ScoreMath} from "../../contracts/libraries/ScoreMath.sol";

/// @notice Whatever the scores up to 1,000 and the times.
contract ScoreMathProofs {
    function gain_staysOnTheScaleAndFallsWithTheScore(uint256 low, uint256 high) external pure {
        require(high <= 1_000 && low <= high);
        assert(high + ScoreMath.gain(high) <= 1_000);
        assert(ScoreMath.gain(low) >= ScoreMath.gain(high));
    }

    function failed_costsMoreThanASuccessGives(uint256 score) external pure {
        require(score >= 20 && score <= 1_000);
        assert(ScoreMath.failed(score + ScoreMath.gain(score)) <= score);
        assert(ScoreMath.failed(score) + 20 == score);
    }

    function decayed_liesBetweenTheInitialAndTheScore(uint256 score, uint256 elapsed) external pure {
        uint256 left = ScoreMath.decayed(score, elapsed);
        assert(left <= score);
        assert(score <= 500 ? left == score : left >= 500);
    }

    function decayed_fallsWithTimeAndKeepsTheOrder(
        uint256 low,
        uint256 high,
        uint256 elapsed,
        uint256 later
    ) external pure {
        require(low <= high && elapsed <= later);
        assert(ScoreMath.decayed(high, later) <= ScoreMath.decayed(high, elapsed));
        assert(ScoreMath.decayed(low, elapsed) <= ScoreMath.decayed(high, elapsed));
    }
}
