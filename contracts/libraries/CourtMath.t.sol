// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {CourtMath} from "./CourtMath.sol";

contract CourtMathTest is Test {
    function test_ruling_isTheMedianOfThoseWhoDidNotRefuse() public pure {
        assertEq(_ruling(5, 2, 2, 4), 2);
        assertEq(_ruling(5, 1, 5, 3), 3);
        assertEq(_ruling(5, 0, 5, 5), 5);
        assertEq(_ruling(5, 0, 0, 5), 0);
        assertEq(_ruling(5, 0, 0, 0), 0);
    }

    function test_ruling_isZeroWithoutVotes() public pure {
        assertEq(CourtMath.ruling(new uint256[](3), 0, 5), 0);
    }

    function test_ruling_decidesTiesTowardsTheMiddle() public pure {
        assertEq(_ruling(5, 1, 2), 2);
        assertEq(_ruling(5, 4, 5), 4);
        assertEq(_ruling(5, 2, 3), 3);
        assertEq(_ruling(5, 3, 4), 3);
        assertEq(_ruling(5, 1, 5), 3);
        assertEq(_ruling(5, 0, 5), 5);
        assertEq(_ruling(2, 1, 2), 1); // the very middle: down
        assertEq(_ruling(4, 2, 3), 2);
    }

    function testFuzz_ruling_isTheNaiveMedian(uint256 seed, uint256 count, uint256 choices) public pure {
        count = bound(count, 0, 20);
        choices = bound(choices, 2, 255);
        uint256[] memory votes = new uint256[](count);
        uint256[] memory copy = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            votes[i] = random % 4 == 0 ? 0 : (random >> 8) % (choices + 1);
            copy[i] = votes[i];
        }
        assertEq(CourtMath.ruling(votes, count, choices), _naive(copy, choices));
    }

    function testFuzz_penalty_growsWithTheDistanceUpToAllAtRisk(
        uint96 atRisk,
        uint256 vote,
        uint256 ruling,
        uint256 choices
    ) public pure {
        choices = bound(choices, 2, 255);
        vote = bound(vote, 0, choices);
        ruling = bound(ruling, 0, choices);
        uint256 penalty = CourtMath.penalty(atRisk, vote, ruling, choices);
        if (ruling == 0 || vote == ruling) return assertEq(penalty, 0);
        assertLe(penalty, atRisk);
        if (vote == 0) return assertEq(penalty, atRisk);
        uint256 off = vote > ruling ? vote - ruling : ruling - vote;
        assertGe(penalty * (choices - 1), uint256(atRisk) * off);
        assertLt(penalty * (choices - 1), uint256(atRisk) * off + choices - 1);
    }

    function testFuzz_shares_areEqualAndConserve(uint128 amount, uint8 count) public pure {
        (uint256 each, uint256 rest) = CourtMath.shares(amount, count);
        assertEq(each * count + rest, amount);
        if (count != 0) assertLt(rest, count);
    }

    function test_refunds_goToTheCloserSide() public pure {
        _assertRefunds(100, 4, 2, 5, 100, 0);
        _assertRefunds(100, 4, 2, 2, 0, 100);
        _assertRefunds(101, 4, 2, 3, 50, 51);
        _assertRefunds(100, 4, 2, 0, 50, 50);
        _assertRefunds(100, 4, 0, 1, 100, 0);
        _assertRefunds(100, 4, 0, 0, 0, 100);
    }

    function testFuzz_refunds_conserve(uint96 cost, uint256 a, uint256 b, uint256 ruling) public pure {
        (uint256 toA, uint256 toB) = CourtMath.refunds(cost, bound(a, 1, 5), bound(b, 0, 5), bound(ruling, 0, 5), 5);
        assertEq(toA + toB, cost);
    }

    function _assertRefunds(
        uint256 cost,
        uint256 challenged,
        uint256 defended,
        uint256 ruling,
        uint256 challenger,
        uint256 defender
    ) private pure {
        (uint256 a, uint256 b) = CourtMath.refunds(cost, challenged, defended, ruling, 5);
        assertEq(a, challenger);
        assertEq(b, defender);
    }

    function _ruling(uint256 choices, uint256 a, uint256 b) private pure returns (uint256) {
        uint256[] memory votes = new uint256[](2);
        (votes[0], votes[1]) = (a, b);
        return CourtMath.ruling(votes, 2, choices);
    }

    function _ruling(uint256 choices, uint256 a, uint256 b, uint256 c) private pure returns (uint256) {
        uint256[] memory votes = new uint256[](3);
        (votes[0], votes[1], votes[2]) = (a, b, c);
        return CourtMath.ruling(votes, 3, choices);
    }

    /// @dev By counting: the vote that has as many of the others below as above it, or the midpoint of two such.
    function _naive(uint256[] memory votes, uint256 choices) private pure returns (uint256) {
        uint256 refused;
        for (uint256 i = 0; i < votes.length; ++i) if (votes[i] == 0) ++refused;
        uint256 others = votes.length - refused;
        if (others == 0 || refused * 2 > votes.length) return 0;
        uint256 low = _nth(votes, (others + 1) / 2, choices);
        uint256 high = _nth(votes, others / 2 + 1, choices);
        if ((low + high) % 2 == 0) return (low + high) / 2;
        return low + high < choices + 1 ? (low + high + 1) / 2 : (low + high) / 2;
    }

    /// @dev The nth smallest of the votes that are not 0, counted from 1.
    function _nth(uint256[] memory votes, uint256 n, uint256 choices) private pure returns (uint256) {
        uint256 seen;
        for (uint256 choice = 1; choice <= choices; ++choice) {
            for (uint256 i = 0; i < votes.length; ++i) if (votes[i] == choice) ++seen;
            if (seen >= n) return choice;
        }
        return 0;
    }
}
