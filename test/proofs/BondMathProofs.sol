// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondMath} from "../../contracts/libraries/BondMath.sol";

/// @notice Whatever the amounts below 2^128, the scores up to 1,000 and the shares up to 10,000 basis points.
contract BondMathProofs {
    function required_isTheExactPartRoundedUp(uint128 value, uint256 score, uint32 risk) external pure {
        require(score <= 1_000);
        uint256 bond = BondMath.required(value, score, risk);
        uint256 exact = value * (2_000 * (20_000 - 15 * score) * risk);
        assert(bond * 1e12 >= exact);
        assert(bond * 1e12 < exact + 1e12);
    }

    function required_risesWithTheValue(uint128 value, uint128 more, uint256 score, uint32 risk) external pure {
        require(score <= 1_000 && value <= more);
        assert(BondMath.required(value, score, risk) <= BondMath.required(more, score, risk));
    }

    function required_fallsWithTheScore(uint128 value, uint256 score, uint256 better, uint32 risk) external pure {
        require(better <= 1_000 && score <= better);
        assert(BondMath.required(value, better, risk) <= BondMath.required(value, score, risk));
    }

    function slashSplit_takesAllItCanAndNoMore(
        uint128 bonded,
        uint128 locked,
        uint128 unbonding,
        uint128 released,
        uint256 amount
    ) external pure {
        require(locked <= bonded && released <= locked);
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            bonded,
            locked,
            unbonding,
            released,
            amount
        );
        uint256 reachable = uint256(released) + (bonded - locked) + unbonding;
        assert(fromLock + fromFree + fromUnbonding == (amount < reachable ? amount : reachable));
        assert(fromUnbonding <= unbonding);
    }

    function slashSplit_leavesWhatStaysLocked(
        uint128 bonded,
        uint128 locked,
        uint128 unbonding,
        uint128 released,
        uint256 amount
    ) external pure {
        require(locked <= bonded && released <= locked);
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            bonded,
            locked,
            unbonding,
            released,
            amount
        );
        assert(bonded - fromLock - fromFree >= locked - released);
        assert(fromFree == 0 || fromLock == released);
        assert(fromUnbonding == 0 || fromFree == bonded - locked);
    }

    function cost_isTheExactPartRoundedUp(uint128 ownBond, uint256 bps) external pure {
        require(bps <= 10_000);
        uint256 cost = BondMath.cost(ownBond, bps);
        assert(cost <= ownBond);
        assert(cost * 10_000 >= ownBond * bps);
        assert(cost * 10_000 < ownBond * bps + 10_000);
    }

    function factorAfter_fallsByTheExactPartAndStaysAboveZero(uint128 factor, uint256 bps) external pure {
        require(factor >= 1 && bps <= 10_000);
        uint256 left = BondMath.factorAfter(factor, bps);
        uint256 lost = BondMath.cost(factor, bps);
        assert(left >= 1);
        assert(left <= factor);
        assert(left == 1 || left + lost == factor);
    }

    function splitPenalty_conserves(uint128 amount, uint256 reserveBps) external pure {
        require(reserveBps <= 10_000);
        (uint256 toReserve, uint256 toTreasury) = BondMath.splitPenalty(amount, reserveBps);
        assert(toReserve + toTreasury == amount);
        assert(toReserve * 10_000 <= amount * reserveBps);
        assert(toReserve * 10_000 + 10_000 > amount * reserveBps);
    }
}
