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

    function test_capShare_risesFromTheInitialScoreToTheHighest() public pure {
        assertEq(CoverMath.capShare(0), 1_000);
        assertEq(CoverMath.capShare(499), 1_000);
        assertEq(CoverMath.capShare(500), 1_000);
        assertEq(CoverMath.capShare(501), 1_018);
        assertEq(CoverMath.capShare(999), 9_982);
        assertEq(CoverMath.capShare(1_000), 10_000);
        assertEq(CoverMath.capShare(1_001), 10_000);
    }

    function test_agentCap_roundsDown() public pure {
        assertEq(CoverMath.agentCap(9_999, 1, 1_000), 0);
        assertEq(CoverMath.agentCap(10_000, 1, 1_000), 1);
        assertEq(CoverMath.agentCap(99_999, 1, 500), 0);
        assertEq(CoverMath.agentCap(100_000, 1, 500), 1);
        assertEq(CoverMath.agentCap(1e30, 10_000, 1_000), 1e30);
    }

    function test_utilisationFactor_roundsUp() public pure {
        assertEq(CoverMath.utilisationFactor(0), 1e18);
        assertEq(CoverMath.utilisationFactor(1), 1e18 + 1);
        assertEq(CoverMath.utilisationFactor(1e18 - 1), 3e18 - 3);
        assertEq(CoverMath.utilisationFactor(1e18), 3e18);
    }
}
