// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Test} from "../../contracts/mocks/Test.sol";
import {Math as Model} from "../proofs/Math.sol";

/// @notice The model that the proofs reason about does what OpenZeppelin's Math does, within the bounds of the proofs.
contract MathModelTest is Test {
    function testFuzz_mulDiv_isTheModels(uint128 x, uint128 y, uint256 denominator) public pure {
        denominator = bound(denominator, 1, type(uint128).max);
        assertEq(Math.mulDiv(x, y, denominator), Model.mulDiv(x, y, denominator));
        for (uint8 rounding = 0; rounding <= uint8(type(Math.Rounding).max); ++rounding) {
            assertEq(
                Math.mulDiv(x, y, denominator, Math.Rounding(rounding)),
                Model.mulDiv(x, y, denominator, Model.Rounding(rounding))
            );
        }
    }

    function testFuzz_ceilDiv_isTheModels(uint128 a, uint256 b) public pure {
        b = bound(b, 1, type(uint128).max);
        assertEq(Math.ceilDiv(a, b), Model.ceilDiv(a, b));
    }

    function testFuzz_comparisons_areTheModels(uint256 a, uint256 b) public pure {
        assertEq(Math.min(a, b), Model.min(a, b));
        assertEq(Math.max(a, b), Model.max(a, b));
        assertEq(Math.saturatingSub(a, b), Model.saturatingSub(a, b));
    }
}
