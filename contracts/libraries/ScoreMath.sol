// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ScoreMath: how settled jobs and idleness move a score
/// @notice Scores are points of 0..1000, times are seconds.
library ScoreMath {
    uint256 internal constant INITIAL_SCORE = 500;
    uint256 internal constant MAX_SCORE = 1000;
    uint256 internal constant FAILURE_LOSS = 20;
    /// @dev Idleness costs nothing for this long, then one point a whole day.
    uint256 internal constant DECAY_GRACE = 30 days;

    /// @dev What a success adds before any cap: 10 points at a score of 0, 1 from 900, none at 1000.
    function gain(uint256 score) internal pure returns (uint256) {
        uint256 loss = score / 100;
        return loss < 10 ? 10 - loss : 0;
    }

    /// @dev The score after a failure.
    function failed(uint256 score) internal pure returns (uint256) {
        return score > FAILURE_LOSS ? score - FAILURE_LOSS : 0;
    }

    /// @dev The score after `elapsed` seconds without activity: it falls towards 500 and never rises, so that idling
    /// heals nothing.
    function decayed(uint256 score, uint256 elapsed) internal pure returns (uint256) {
        if (score <= INITIAL_SCORE || elapsed <= DECAY_GRACE) return score;
        uint256 lost = (elapsed - DECAY_GRACE) / 1 days;
        return lost < score - INITIAL_SCORE ? score - lost : INITIAL_SCORE;
    }
}
