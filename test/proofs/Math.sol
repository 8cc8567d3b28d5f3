// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What OpenZeppelin's Math says of itself, without assembly and tricks: a model that a solver can reason about. Products
/// must fit a word, as they do within the bounds of the proofs.
library Math {
    enum Rounding {
        Floor,
        Ceil,
        Trunc,
        Expand
    }

    function min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }

    function max(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }

    function saturatingSub(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a - b : 0;
    }

    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a + b - 1) / b;
    }

    function mulDiv(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return (x * y) / denominator;
    }

    function mulDiv(uint256 x, uint256 y, uint256 denominator, Rounding rounding) internal pure returns (uint256) {
        bool up = rounding == Rounding.Ceil || rounding == Rounding.Expand;
        return up ? (x * y + denominator - 1) / denominator : (x * y) / denominator;
    }
}
