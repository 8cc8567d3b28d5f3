// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Arithmetic of a job's money
/// @notice Pure functions over plain integers; each conserves what it divides to the last unit. Amounts are at most 2^128 - 1,
/// so that a product with basis points fits a word.
library JobMath {
    uint256 internal constant BPS = 10_000;
    /// @dev Of rates; see {ITokenList}.
    uint256 private constant RATE_SCALE = 1e18;

    /// @notice Protocol fee on `amount`, rounded up.
    function fee(uint256 amount, uint256 feeBps) internal pure returns (uint256) {
        return Math.ceilDiv(amount * feeBps, BPS);
    }

    /// @notice Protocol fee on paying `amount` after `paid`. Taken of the sum, so that the parts of a split payment bear the
    /// fee of the whole: neither less, nor a unit more for each part.
    function feeAfter(uint256 paid, uint256 amount, uint256 feeBps) internal pure returns (uint256) {
        return fee(paid + amount, feeBps) - fee(paid, feeBps);
    }

    /// @notice Basis points that a ruling of 1 to 5 gives the provider.
    function share(uint256 ruling) internal pure returns (uint256) {
        return (ruling - 1) * 2_500;
    }

    /// @notice Divides what is left in escrow; the odd unit stays with the client.
    /// @param shareBps Provider's share in basis points, at most 10,000.
    function split(uint256 amount, uint256 shareBps) internal pure returns (uint256 toProvider, uint256 toClient) {
        toProvider = (amount * shareBps) / BPS;
        toClient = amount - toProvider;
    }

    /// @notice Divides the client's post once the provider's has paid the arbitrator: the loser pays. The provider is made
    /// whole by its share of the smaller post, the client keeps the rest.
    function splitPost(
        uint256 clientPost,
        uint256 providerPost,
        uint256 shareBps
    ) internal pure returns (uint256 toProvider, uint256 toClient) {
        toProvider = (Math.min(clientPost, providerPost) * shareBps) / BPS;
        toClient = clientPost - toProvider;
    }

    /// @notice The part of the agreed damages that a provider with `shareBps` of the escrow owes.
    function damages(uint256 agreed, uint256 shareBps) internal pure returns (uint256) {
        return (agreed * (BPS - shareBps)) / BPS;
    }

    /// @notice What `amount` units of a token are worth in AINU wei at its rate, rounded down.
    function toAinu(uint256 amount, uint256 rate) internal pure returns (uint256) {
        return Math.mulDiv(amount, rate, RATE_SCALE);
    }

    /// @notice Units of a token that `amount` AINU wei are worth at its rate; none for a token without one.
    function fromAinu(uint256 amount, uint256 rate, Math.Rounding rounding) internal pure returns (uint256) {
        return rate == 0 ? 0 : Math.mulDiv(amount, RATE_SCALE, rate, rounding);
    }
}
