// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {ScoreMath} from "./ScoreMath.sol";

/// @notice Figures on both sides of each limit.
contract ScoreMathBoundariesTest is Test {
    function test_maxScore_isAThousand() public pure {
        assertEq(ScoreMath.MAX_SCORE, 1_000);
    }

    function test_decayed_takesTheLastPointAboveTheInitialScore() public pure {
        assertEq(ScoreMath.decayed(501, 31 days - 1), 501);
        assertEq(ScoreMath.decayed(501, 31 days), 500);
        assertEq(ScoreMath.decayed(501, 32 days), 500);
        assertEq(ScoreMath.decayed(500, 31 days), 500);
        assertEq(ScoreMath.decayed(499, 31 days), 499);
    }
}
