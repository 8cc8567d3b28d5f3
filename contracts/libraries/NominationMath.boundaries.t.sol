// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {NominationMath} from "./NominationMath.sol";

/// @notice Figures on both sides of each rounding.
contract NominationMathBoundariesTest is Test {
    function test_toAssets_ofAlmostAWholeUnitIsNothing() public pure {
        assertEq(NominationMath.toAssets(1e36 - 1, 1), 0);
        assertEq(NominationMath.toAssets(1e36, 1), 1);
        assertEq(NominationMath.toAssets(2e36 - 1, 1), 1);
    }
}
