// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {FeedbackMath} from "./FeedbackMath.sol";

/// @notice What only other contracts rely on.
contract FeedbackMathBoundariesTest is Test {
    function test_maxValue_isTheBoundOfTheErc8004Registry() public pure {
        assertEq(int256(FeedbackMath.MAX_VALUE), 1e38);
        assertEq(uint256(FeedbackMath.MAX_DECIMALS), 18);
    }
}
