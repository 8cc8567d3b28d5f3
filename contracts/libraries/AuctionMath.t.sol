// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {AuctionMath} from "./AuctionMath.sol";

contract AuctionMathTest is Test {
    function test_price_fallsFromTwiceTheValueToNothing() public pure {
        assertEq(AuctionMath.price(100e18, 0), 200e18);
        assertEq(AuctionMath.price(100e18, 6 hours), 150e18);
        assertEq(AuctionMath.price(100e18, 12 hours), 100e18);
        assertEq(AuctionMath.price(100e18, 18 hours), 50e18);
        assertEq(AuctionMath.price(100e18, 1 days), 0);
        assertEq(AuctionMath.price(100e18, type(uint256).max), 0);
    }

    function test_price_roundsUp() public pure {
        assertEq(AuctionMath.price(1, 1), 2);
        assertEq(AuctionMath.price(1, 1 days - 1), 1);
        assertEq(AuctionMath.price(0, 0), 0);
    }

    function testFuzz_price_fallsWithTimeAndRisesWithValue(
        uint128 value,
        uint128 more,
        uint256 elapsed,
        uint256 later
    ) public pure {
        if (value > more) (value, more) = (more, value);
        elapsed = bound(elapsed, 0, 2 days);
        later = bound(later, elapsed, 2 days);
        uint256 price = AuctionMath.price(value, elapsed);
        assertLe(price, AuctionMath.price(more, elapsed));
        assertGe(price, AuctionMath.price(value, later));
    }

    function testFuzz_price_isTheExactOneRoundedUpByLessThanOne(uint128 value, uint256 elapsed) public pure {
        elapsed = bound(elapsed, 0, 1 days);
        uint256 price = AuctionMath.price(value, elapsed);
        uint256 exact = uint256(value) * 2 * (1 days - elapsed);
        assertGe(price * 1 days, exact);
        assertLt(price * 1 days, exact + 1 days);
    }
}
