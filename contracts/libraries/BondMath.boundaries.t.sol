// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {BondMath} from "./BondMath.sol";

/// @notice What only other contracts rely on.
contract BondMathBoundariesTest is Test {
    function test_wholeFactor_is36Decimals() public pure {
        assertEq(BondMath.WHOLE_FACTOR, 1e36);
        assertEq(BondMath.factorAfter(BondMath.WHOLE_FACTOR, 1), 0.9999e36);
    }
}
