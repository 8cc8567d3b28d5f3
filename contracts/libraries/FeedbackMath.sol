// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title FeedbackMath: the mean of feedback given in different decimals
/// @notice Values are signed, with 0..18 decimals and at most 1e38 in size, so no sum of fewer than 2^64 of them overflows.
library FeedbackMath {
    uint8 internal constant MAX_DECIMALS = 18;
    int128 internal constant MAX_VALUE = 1e38;

    /// @param sum In 18 decimals.
    /// @param countOf Number of values by their decimals.
    struct Tally {
        int256 sum;
        uint64 count;
        uint64[19] countOf;
    }

    function add(Tally memory tally, int128 value, uint8 decimals) internal pure {
        tally.sum += value * _scale(decimals);
        ++tally.count;
        ++tally.countOf[decimals];
    }

    /// @dev The mean in the most common decimals (the fewest among equals), rounded towards zero; 0 of nothing.
    /// A mean too large for an int128 comes in fewer decimals: with none it always fits, as every value does.
    function mean(Tally memory tally) internal pure returns (int128 value, uint8 decimals) {
        if (tally.count == 0) return (0, 0);
        for (uint8 d = 1; d <= MAX_DECIMALS; ++d) {
            if (tally.countOf[d] > tally.countOf[decimals]) decimals = d;
        }
        int256 exact = tally.sum / int256(uint256(tally.count));
        while (exact / _scale(decimals) != int128(exact / _scale(decimals))) --decimals;
        value = int128(exact / _scale(decimals));
    }

    function _scale(uint8 decimals) private pure returns (int256) {
        return int256(10 ** uint256(MAX_DECIMALS - decimals));
    }
}
