// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AuctionMath} from "../../contracts/libraries/AuctionMath.sol";

/// @notice Whatever the values below 2^128 and the times.
contract AuctionMathProofs {
    function price_isTheExactOneRoundedUp(uint128 value, uint256 elapsed) external pure {
        uint256 price = AuctionMath.price(value, elapsed);
        uint256 left = elapsed < 1 days ? 1 days - elapsed : 0;
        assert(price * 1 days >= uint256(value) * 2 * left);
        assert(price * 1 days < uint256(value) * 2 * left + 1 days);
    }

    function price_fallsWithTimeFromTwiceTheValueToNothing(
        uint128 value,
        uint256 elapsed,
        uint256 later
    ) external pure {
        require(elapsed <= later);
        assert(AuctionMath.price(value, later) <= AuctionMath.price(value, elapsed));
        assert(AuctionMath.price(value, 0) == uint256(value) * 2);
        assert(AuctionMath.price(value, 1 days) == 0);
    }

    function price_risesWithTheValue(uint128 value, uint128 more, uint256 elapsed) external pure {
        require(value <= more);
        assert(AuctionMath.price(value, elapsed) <= AuctionMath.price(more, elapsed));
    }
}
