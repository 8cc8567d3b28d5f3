// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CourtMath} from "../../contracts/libraries/CourtMath.sol";

/// @notice Whatever the amounts below 2^128 and the choices, of which there are 2 to 255. What {CourtMath-ruling} does in its loops is fuzzed.
contract CourtMathProofs {
    function distance_isSymmetricAndAtMostTheScale(uint256 a, uint256 b, uint256 choices) external pure {
        require(choices >= 2 && choices <= 255 && a <= choices && b <= choices);
        assert(CourtMath.distance(a, b, choices) == CourtMath.distance(b, a, choices));
        assert(CourtMath.distance(a, b, choices) <= choices - 1);
        assert((CourtMath.distance(a, b, choices) == 0) == (a == b));
    }

    function penalty_isAtMostAllAtRiskAndNothingForTheRuling(
        uint128 atRisk,
        uint256 vote,
        uint256 finalRuling,
        uint256 choices
    ) external pure {
        require(choices >= 2 && choices <= 255 && vote <= choices && finalRuling <= choices);
        uint256 penalty = CourtMath.penalty(atRisk, vote, finalRuling, choices);
        assert(penalty <= atRisk);
        assert(penalty == 0 || (vote != finalRuling && finalRuling != 0));
    }

    function penalty_isTheExactPartRoundedUp(
        uint128 atRisk,
        uint256 vote,
        uint256 finalRuling,
        uint256 choices
    ) external pure {
        require(choices >= 2 && choices <= 255 && vote <= choices && finalRuling >= 1 && finalRuling <= choices);
        uint256 penalty = CourtMath.penalty(atRisk, vote, finalRuling, choices);
        uint256 exact = uint256(atRisk) * CourtMath.distance(vote, finalRuling, choices);
        assert(penalty * (choices - 1) >= exact);
        assert(penalty * (choices - 1) < exact + (choices - 1));
    }

    function shares_areEqualAndConserve(uint128 amount, uint32 count) external pure {
        (uint256 each, uint256 rest) = CourtMath.shares(amount, count);
        assert(each * count + rest == amount);
        assert(count == 0 || rest < count);
    }

    function refunds_conserve(
        uint128 cost,
        uint256 challenged,
        uint256 defended,
        uint256 finalRuling,
        uint256 choices
    ) external pure {
        require(
            choices >= 2 && choices <= 255 && challenged <= choices && defended <= choices && finalRuling <= choices
        );
        (uint256 toChallenger, uint256 toDefender) = CourtMath.refunds(
            cost,
            challenged,
            defended,
            finalRuling,
            choices
        );
        assert(toChallenger + toDefender == cost);
    }

    function refunds_goToTheCloserSide(
        uint128 cost,
        uint256 challenged,
        uint256 defended,
        uint256 finalRuling,
        uint256 choices
    ) external pure {
        require(
            choices >= 2 && choices <= 255 && challenged <= choices && defended <= choices && finalRuling <= choices
        );
        (uint256 toChallenger, uint256 toDefender) = CourtMath.refunds(
            cost,
            challenged,
            defended,
            finalRuling,
            choices
        );
        uint256 challenger = CourtMath.distance(challenged, finalRuling, choices);
        uint256 defender = CourtMath.distance(defended, finalRuling, choices);
        assert(challenger >= defender || toChallenger == cost);
        assert(defender >= challenger || toDefender == cost);
    }
}
