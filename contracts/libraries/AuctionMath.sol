// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The price of an auction that falls to nothing
library AuctionMath {
    /// @dev Seconds until the price is 0.
    uint256 internal constant DURATION = 1 days;

    /// @dev The first price is this many times the value.
    uint256 internal constant START_FACTOR = 2;

    /// @notice The price of what is worth `value`, below 2^255, `elapsed` seconds after the start: it falls in a straight line from
    /// twice the value, rounded up.
    function price(uint256 value, uint256 elapsed) internal pure returns (uint256) {
        uint256 left = DURATION - Math.min(elapsed, DURATION);
        return Math.mulDiv(value * START_FACTOR, left, DURATION, Math.Rounding.Ceil);
    }
}
