// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @notice What a pool stands for with one agent or client. One word, so that it costs one slot to read and to write: from the
/// lowest bit on the open cover (96 bits), what was paid and not recovered (96), and the time of the last payout (48).
type Exposure is uint256;

using ExposureLib for Exposure global;

/// @title Arithmetic of exposure
library ExposureLib {
    using SafeCast for uint256;

    uint256 private constant AMOUNT = type(uint96).max;

    /// @notice What counts against a cap: open cover, and what was paid, in full until `lossMemory` after the last payout.
    function sum(Exposure self, uint256 lossMemory) internal view returns (uint256) {
        return _open(self) + _remembered(self, lossMemory);
    }

    /// @notice After `amount` of cover was opened.
    function opened(Exposure self, uint256 amount) internal pure returns (Exposure) {
        uint256 open = _open(self);
        return Exposure.wrap(Exposure.unwrap(self) - open + (open + amount).toUint96());
    }

    /// @notice After cover of `amount` ended and `paid` of it was paid out. Does not fail: a sum of payouts beyond 96 bits stays
    /// the most there is.
    function ended(Exposure self, uint256 amount, uint256 paid, uint256 lossMemory) internal view returns (Exposure) {
        if (paid == 0) return Exposure.wrap(Exposure.unwrap(self) - amount);
        uint256 remembered = Math.min(_remembered(self, lossMemory) + paid, AMOUNT);
        return Exposure.wrap((block.timestamp << 192) | (remembered << 96) | (_open(self) - amount));
    }

    /// @notice After `amount` was paid back. What is forgotten already makes room too, for as much as it costs.
    function recovered(Exposure self, uint256 amount) internal pure returns (Exposure) {
        return Exposure.wrap(Exposure.unwrap(self) - (Math.min(amount, _paid(self)) << 96));
    }

    function _open(Exposure self) private pure returns (uint256) {
        return Exposure.unwrap(self) & AMOUNT;
    }

    function _paid(Exposure self) private pure returns (uint256) {
        return (Exposure.unwrap(self) >> 96) & AMOUNT;
    }

    function _remembered(Exposure self, uint256 lossMemory) private view returns (uint256) {
        return block.timestamp < (Exposure.unwrap(self) >> 192) + lossMemory ? _paid(self) : 0;
    }
}
