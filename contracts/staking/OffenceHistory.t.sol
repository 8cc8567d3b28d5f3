// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../interfaces/IStaking.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

/// @notice How an agent's failures add up, and what its offences leave of its nominations.
contract OffenceHistoryTest is StakingFixture {
    IStaking.Offence private constant FAILURE = IStaking.Offence.Failure;
    IStaking.Offence private constant FRAUD = IStaking.Offence.Fraud;

    uint48 private constant WINDOW = 30 days;
    uint256 private constant BPS = 10_000;

    // Failures

    function test_slash_countsFailures() public {
        _bond(1_000e18);
        uint48 start = _now();
        _offend(FAILURE, 0, 0);
        _assertFailures(start, 0);
        skip(3);
        _offend(FAILURE, 0, 0);
        _assertFailures(start + 3, start);
    }

    function test_slash_makesAThirdFailureWithinTheWindowARepeatedOne() public {
        _bond(1_000e18);
        _offend(FAILURE, 0, 10e18);
        _offend(FAILURE, 0, 9.9e18);
        uint256 bonded = staking.bondOf(agentId).bonded;
        uint256 costs = bonded / 4;
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(
            agentId,
            jobs,
            victim,
            IStaking.Offence.RepeatedFailures,
            1e18,
            costs - 1e18,
            bonded - costs,
            0,
            (0.99e36 * 0.99 * 75) / 100
        );
        _offend(FAILURE, 0, 1e18);
        _assertFailures(0, 0);
    }

    function test_slash_countsAnewAfterRepeatedFailures() public {
        for (uint256 round = 0; round < 3; ++round) {
            assertEq(_costOfFailure(), 100);
            assertEq(_costOfFailure(), 100);
            assertEq(_costOfFailure(), 2_500);
        }
    }

    function test_slash_countsAFailureForAsLongAsTheWindow() public {
        assertEq(_costOfFailure(), 100);
        skip(10 days);
        assertEq(_costOfFailure(), 100);
        skip(WINDOW - 10 days); // the first is exactly as old as the window
        assertEq(_costOfFailure(), 2_500);
    }

    function test_slash_forgetsAFailureOlderThanTheWindow() public {
        uint48 start = _now();
        assertEq(_costOfFailure(), 100);
        skip(10 days);
        assertEq(_costOfFailure(), 100);
        skip(WINDOW - 10 days + 1);
        assertEq(_costOfFailure(), 100);
        _assertFailures(start + WINDOW + 1, start + 10 days);
        skip(10 days - 1);
        assertEq(_costOfFailure(), 2_500); // with the second and the third
    }

    function test_failuresOf_forgetsWhatIsOlderThanTheWindow() public {
        uint48 start = _now();
        _offend(FAILURE, 0, 0);
        skip(1);
        _offend(FAILURE, 0, 0);
        skip(WINDOW - 1);
        _assertFailures(start + 1, start);
        skip(1);
        _assertFailures(start + 1, 0);
        skip(1);
        _assertFailures(0, 0);
    }

    function test_slash_countsNoOtherOffenceAsAFailure() public {
        _bond(1_000e18);
        _offend(FAILURE, 0, 0);
        uint48 last = _now();
        for (uint8 i = 0; i <= uint8(FRAUD); ++i) {
            if (IStaking.Offence(i) == FAILURE) continue;
            skip(1);
            _offend(IStaking.Offence(i), 0, 0);
            _assertFailures(last, 0);
        }
    }

    function test_slash_countsTheFailuresOfEachAgentApart() public {
        _offend(FAILURE, 0, 0);
        _offend(FAILURE, 0, 0);
        vm.prank(jobs);
        staking.slash(bobsAgentId, 0, 0, victim, FAILURE);
        assertEq(staking.nominationFactor(bobsAgentId), 0.99e36);
        (uint48 last, uint48 beforeLast) = staking.failuresOf(bobsAgentId);
        assertEq(last, _now());
        assertEq(beforeLast, 0);
    }

    function test_slash_remembersFailuresAcrossATransfer() public {
        _offend(FAILURE, 0, 0);
        _offend(FAILURE, 0, 0);
        _transferAgent();
        assertEq(_costOfFailure(), 2_500);
    }

    /// @dev Against the list of all failures: the third within the window is a repeated one, and empties the list.
    function testFuzz_slash_findsEveryThirdFailureWithinTheWindow(uint256 seed) public {
        uint256[] memory moments = new uint256[](24);
        uint256 counted = 0;
        for (uint256 i = 0; i < 24; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            skip(bound(seed, 0, 25 days));
            bool repeated = counted >= 2 && _now() - moments[counted - 2] <= WINDOW;
            assertEq(_costOfFailure(), repeated ? 2_500 : 100);
            if (repeated) counted = 0;
            else moments[counted++] = _now();
        }
    }

    // Nominations

    function test_nominationFactor_neverReachesZero() public {
        staking.setOffence(FRAUD, 7_500);
        uint256 factor = staking.nominationFactor(agentId);
        for (uint256 i = 0; i < 70; ++i) {
            _offend(FRAUD, 0, 0);
            uint256 left = staking.nominationFactor(agentId);
            assertGt(left, 0);
            assertTrue(left < factor || left == 1);
            factor = left;
        }
        assertEq(factor, 1);
        _offend(FAILURE, 0, 0);
        assertEq(staking.nominationFactor(agentId), 1);
    }

    function testFuzz_nominationFactor_isTheProductOfItsOffencesRoundedDown(uint256 seed) public {
        uint256 factor = 1e36;
        for (uint256 i = 0; i < 32; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Failures come too seldom to repeat.
            skip(16 days);
            IStaking.Offence offence = IStaking.Offence(uint8(seed % 6));
            factor -= (factor * staking.offenceBps(offence) + BPS - 1) / BPS;
            _offend(offence, 0, 0);
            assertEq(staking.nominationFactor(agentId), factor);
            assertEq(staking.nominationFactor(bobsAgentId), 1e36);
        }
    }

    /// @dev What another failure costs, in basis points, seen in the factor of the nominations.
    function _costOfFailure() private returns (uint256) {
        uint256 before = staking.nominationFactor(agentId);
        _offend(FAILURE, 0, 0);
        return ((before - staking.nominationFactor(agentId)) * BPS) / before;
    }

    function _assertFailures(uint48 last, uint48 beforeLast) private view {
        (uint48 foundLast, uint48 foundBefore) = staking.failuresOf(agentId);
        assertEq(foundLast, last, "last failure");
        assertEq(foundBefore, beforeLast, "failure before the last");
    }
}
