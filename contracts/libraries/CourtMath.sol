// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Arithmetic of the court
/// @notice Votes to a ruling, a vote to its penalty, an appeal to its refunds. Choices are 1 to n in order; 0 refuses to rule
/// and is off that scale. What is divided is conserved to the last unit.
library CourtMath {
    /// @notice What the votes give: 0 if there is none or more than half refuse, else the median of the others. Between two
    /// middle votes the midpoint, rounded towards the middle of the choices; from the very middle, down.
    /// @dev Sorts in place; there are few.
    /// @param votes The first `count` count.
    function ruling(uint256[] memory votes, uint256 count, uint256 choices) internal pure returns (uint256) {
        uint256 refused = _sort(votes, count);
        uint256 others = count - refused;
        if (others == 0 || refused > others) return 0;
        uint256 low = votes[refused + (others - 1) / 2];
        uint256 high = votes[refused + others / 2];
        uint256 sum = low + high;
        return sum <= choices ? Math.ceilDiv(sum, 2) : sum / 2;
    }

    /// @notice How far apart two choices are. A refusal is as far from any choice as choices can be.
    function distance(uint256 a, uint256 b, uint256 choices) internal pure returns (uint256) {
        if (a == b) return 0;
        if (a == 0 || b == 0) return choices - 1;
        return a > b ? a - b : b - a;
    }

    /// @notice What a vote costs its juror of `atRisk`: in proportion to its distance from the ruling, rounded up. Nothing
    /// where the court refused to rule.
    function penalty(
        uint256 atRisk,
        uint256 vote,
        uint256 finalRuling,
        uint256 choices
    ) internal pure returns (uint256) {
        if (finalRuling == 0) return 0;
        return Math.ceilDiv(atRisk * distance(vote, finalRuling, choices), choices - 1);
    }

    /// @notice Divides `amount` among `count`.
    /// @return each Share of each.
    /// @return rest What is left; all of it if there is nobody.
    function shares(uint256 amount, uint256 count) internal pure returns (uint256 each, uint256 rest) {
        if (count == 0) return (0, amount);
        each = amount / count;
        rest = amount - each * count;
    }

    /// @notice Divides the post that the loser of an appeal's two sides leaves, each having posted `cost`: the side closer to
    /// the final ruling gets `cost` back; equally close, each half, the odd unit to the defender.
    function refunds(
        uint256 cost,
        uint256 challenged,
        uint256 defended,
        uint256 finalRuling,
        uint256 choices
    ) internal pure returns (uint256 toChallenger, uint256 toDefender) {
        uint256 challenger = distance(challenged, finalRuling, choices);
        uint256 defender = distance(defended, finalRuling, choices);
        if (challenger < defender) toChallenger = cost;
        else if (challenger == defender) toChallenger = cost / 2;
        toDefender = cost - toChallenger;
    }

    /// @dev Sorts by insertion and counts the zeros.
    function _sort(uint256[] memory votes, uint256 count) private pure returns (uint256 zeros) {
        for (uint256 i = 0; i < count; ++i) {
            uint256 vote = votes[i];
            if (vote == 0) ++zeros;
            uint256 j = i;
            for (; j != 0 && votes[j - 1] > vote; --j) votes[j] = votes[j - 1];
            votes[j] = vote;
        }
    }
}
