// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {CoverMath} from "./CoverMath.sol";

/// @notice Figures on both sides of each rounding.
contract CoverMathBoundariesTest is Test {
    function test_cap_ofAlmostAWholeUnitIsNothing() public pure {
        assertEq(CoverMath.cap(9_999, 1), 0);
        assertEq(CoverMath.cap(10_000, 1), 1);
        assertEq(CoverMath.cap(9_999, 10_000), 9_999);
    }

    function test_utilisationFactor_roundsUp() public pure {
        assertEq(CoverMath.utilisationFactor(0), 1e18);
        assertEq(CoverMath.utilisationFactor(1), 1e18 + 1);
        assertEq(CoverMath.utilisationFactor(1e18 - 1), 3e18 - 3);
        assertEq(CoverMath.utilisationFactor(1e18), 3e18);
    }
}
