// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {CourtMath} from "./CourtMath.sol";

/// @notice Figures on both sides of each limit.
contract CourtMathBoundariesTest is Test {
    function test_shares_ofNobodyLeaveAll() public pure {
        _assertShares(5, 0, 0, 5);
        _assertShares(5, 1, 5, 0);
        _assertShares(5, 3, 1, 2);
        _assertShares(0, 3, 0, 0);
    }

    function test_penalty_isRoundedUpToTheUnit() public pure {
        assertEq(CourtMath.penalty(4, 4, 5, 5), 1);
        assertEq(CourtMath.penalty(5, 4, 5, 5), 2);
        assertEq(CourtMath.penalty(5, 1, 5, 5), 5);
        assertEq(CourtMath.penalty(5, 0, 5, 5), 5);
        assertEq(CourtMath.penalty(5, 1, 0, 5), 0);
    }

    function _assertShares(uint256 amount, uint256 count, uint256 each, uint256 rest) private pure {
        (uint256 foundEach, uint256 foundRest) = CourtMath.shares(amount, count);
        assertEq(foundEach, each, "each");
        assertEq(foundRest, rest, "rest");
    }
}
