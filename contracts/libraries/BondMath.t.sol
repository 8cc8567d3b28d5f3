// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {BondMath} from "./BondMath.sol";

contract BondMathTest is Test {
    struct Split {
        uint256 bonded;
        uint256 locked;
        uint256 unbonding;
        uint256 released;
        uint256 amount;
    }

    uint256 private constant ORDINARY = 10_000;

    /// @dev The unit of {_exact}: three factors in basis points.
    uint256 private constant WHOLE = 1e12;

    function test_required_isTheDocumentedShareOfTheValue() public pure {
        assertEq(BondMath.required(100e18, 0, ORDINARY), 40e18);
        assertEq(BondMath.required(100e18, 500, ORDINARY), 25e18);
        assertEq(BondMath.required(100e18, 1_000, ORDINARY), 10e18);
        assertEq(BondMath.required(100e18, 500, 30_000), 75e18);
        assertEq(BondMath.required(100e18, 500, 1), 0.0025e18);
    }

    function test_required_isNothingForNoValueOrNoRisk() public pure {
        assertEq(BondMath.required(0, 0, ORDINARY), 0);
        assertEq(BondMath.required(100e18, 0, 0), 0);
    }

    function test_required_roundsUp() public pure {
        assertEq(BondMath.required(1, 1_000, 1), 1);
        assertEq(BondMath.required(11, 1_000, ORDINARY), 2);
    }

    function test_required_revertsAboveTheHighestScore() public {
        vm.expectRevert(abi.encodeWithSelector(BondMath.InvalidScore.selector, 1_001, 1_000));
        this.required(1, 1_001, ORDINARY);
    }

    function testFuzz_required_risesWithValueAndRisk(
        uint128 value,
        uint128 more,
        uint256 score,
        uint32 risk,
        uint32 riskier
    ) public pure {
        score = bound(score, 0, 1_000);
        if (value > more) (value, more) = (more, value);
        if (risk > riskier) (risk, riskier) = (riskier, risk);
        uint256 bond = BondMath.required(value, score, risk);
        assertLe(bond, BondMath.required(more, score, risk));
        assertLe(bond, BondMath.required(value, score, riskier));
    }

    function testFuzz_required_fallsWithTheScore(
        uint128 value,
        uint256 score,
        uint256 better,
        uint32 risk
    ) public pure {
        score = bound(score, 0, 1_000);
        better = bound(better, score, 1_000);
        assertGe(BondMath.required(value, score, risk), BondMath.required(value, better, risk));
    }

    function testFuzz_required_isTheExactValueRoundedUpByLessThanOne(
        uint128 value,
        uint256 score,
        uint32 risk
    ) public pure {
        score = bound(score, 0, 1_000);
        uint256 bond = BondMath.required(value, score, risk);
        uint256 exact = _exact(value, score, risk);
        assertGe(bond * WHOLE, exact);
        assertLt(bond * WHOLE, exact + WHOLE);
    }

    function testFuzz_required_neverOverflows(uint128 value, uint256 score, uint64 risk) public pure {
        score = bound(score, 0, 1_000);
        uint256 bond = BondMath.required(value, score, risk);
        assertTrue(bond > 0 || value == 0 || risk == 0);
    }

    function test_slashSplit_takesTheLockThenTheFreeBondThenWhatIsUnbonding() public pure {
        _assertSplit(Split(100, 60, 50, 20, 15), 15, 0, 0);
        _assertSplit(Split(100, 60, 50, 20, 20), 20, 0, 0);
        _assertSplit(Split(100, 60, 50, 20, 45), 20, 25, 0);
        _assertSplit(Split(100, 60, 50, 20, 70), 20, 40, 10);
        _assertSplit(Split(100, 60, 50, 20, 1_000), 20, 40, 50);
        _assertSplit(Split(100, 60, 50, 20, 0), 0, 0, 0);
        _assertSplit(Split(0, 0, 0, 0, 1), 0, 0, 0);
    }

    function testFuzz_slashSplit_conservesAndNeverExceeds(
        uint128 bonded,
        uint256 locked,
        uint128 unbonding,
        uint256 released,
        uint256 amount
    ) public pure {
        locked = bound(locked, 0, bonded);
        released = bound(released, 0, locked);
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            bonded,
            locked,
            unbonding,
            released,
            amount
        );
        uint256 taken = fromLock + fromFree + fromUnbonding;
        uint256 reachable = released + (bonded - locked) + unbonding;

        assertEq(taken, amount < reachable ? amount : reachable);
        assertLe(fromUnbonding, unbonding);
        // What stays locked stays covered.
        assertGe(bonded - fromLock - fromFree, locked - released);
        // Nothing is taken out of turn.
        assertTrue(fromFree == 0 || fromLock == released);
        assertTrue(fromUnbonding == 0 || fromFree == bonded - locked);
    }

    function required(uint256 value, uint256 score, uint256 risk) external pure returns (uint256) {
        return BondMath.required(value, score, risk);
    }

    function _assertSplit(Split memory s, uint256 lock, uint256 free, uint256 leaving) private pure {
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            s.bonded,
            s.locked,
            s.unbonding,
            s.released,
            s.amount
        );
        assertEq(fromLock, lock, "from the lock");
        assertEq(fromFree, free, "from the free bond");
        assertEq(fromUnbonding, leaving, "from unbonding");
    }

    /// @dev The formula as documented, times {WHOLE}: 20 % of the value, the factor from 2 to 0.5, the risk.
    function _exact(uint256 value, uint256 score, uint256 risk) private pure returns (uint256) {
        return value * 2_000 * (20_000 - 15 * score) * risk;
    }
}
