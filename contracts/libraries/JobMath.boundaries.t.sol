// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Test} from "../mocks/Test.sol";
import {JobMath} from "./JobMath.sol";

/// @notice Figures on both sides of each rounding and limit.
contract JobMathBoundariesTest is Test {
    function test_splitPost_leavesTheOddUnitWithTheClient() external pure {
        (uint256 toProvider, uint256 toClient) = JobMath.splitPost(5, 3, 5_000);
        assertEq(toProvider, 1);
        assertEq(toClient, 4);
    }

    function test_damages_areRoundedDown() external pure {
        assertEq(JobMath.damages(3, 5_000), 1);
        assertEq(JobMath.damages(1, 1), 0);
        assertEq(JobMath.damages(10_001, 7_500), 2_500);
    }

    function test_toAinu_countsRatesIn18Decimals() external pure {
        assertEq(JobMath.toAinu(1e18, 2.5e18), 2.5e18);
        assertEq(JobMath.toAinu(1, 1e18 - 1), 0);
        assertEq(JobMath.toAinu(1, 2e18 - 1), 1);
        assertEq(JobMath.toAinu(type(uint128).max, 1e18), type(uint128).max);
    }

    function test_fromAinu_countsRatesIn18Decimals() external pure {
        assertEq(JobMath.fromAinu(1, 1, Math.Rounding.Floor), 1e18);
        assertEq(JobMath.fromAinu(1, 1e18 + 1, Math.Rounding.Floor), 0);
        assertEq(JobMath.fromAinu(1, 1e18 + 1, Math.Rounding.Ceil), 1);
        assertEq(JobMath.fromAinu(type(uint128).max, 1e18, Math.Rounding.Ceil), type(uint128).max);
    }

    function test_fromAinu_isNothingWithoutARate() external pure {
        assertEq(JobMath.fromAinu(1e18, 0, Math.Rounding.Floor), 0);
        assertEq(JobMath.fromAinu(1e18, 0, Math.Rounding.Ceil), 0);
    }
}
