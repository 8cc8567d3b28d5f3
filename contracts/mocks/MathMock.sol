// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AuctionMath} from "../libraries/AuctionMath.sol";
import {BondMath} from "../libraries/BondMath.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {CoverMath} from "../libraries/CoverMath.sol";
import {JobMath} from "../libraries/JobMath.sol";
import {NominationMath} from "../libraries/NominationMath.sol";
import {ScoreMath} from "../libraries/ScoreMath.sol";

/// @notice The pure libraries behind external functions, for programs that mirror them.
contract MathMock {
    function required(uint256 value, uint256 score, uint256 risk) external pure returns (uint256) {
        return BondMath.required(value, score, risk);
    }

    function offenceCost(uint256 ownBond, uint256 bps) external pure returns (uint256) {
        return BondMath.cost(ownBond, bps);
    }

    function slashSplit(
        uint256 bonded,
        uint256 locked,
        uint256 unbonding,
        uint256 released,
        uint256 amount
    ) external pure returns (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) {
        return BondMath.slashSplit(bonded, locked, unbonding, released, amount);
    }

    function factorAfter(uint256 factor, uint256 bps) external pure returns (uint256) {
        return BondMath.factorAfter(factor, bps);
    }

    function splitPenalty(
        uint256 amount,
        uint256 reserveBps
    ) external pure returns (uint256 toReserve, uint256 toTreasury) {
        return BondMath.splitPenalty(amount, reserveBps);
    }

    function toShares(uint256 assets, uint256 factor) external pure returns (uint256) {
        return NominationMath.toShares(assets, factor);
    }

    function toAssets(uint256 shares, uint256 factor) external pure returns (uint256) {
        return NominationMath.toAssets(shares, factor);
    }

    function rewardPerUnit(uint256 amount, uint256 base) external pure returns (uint256) {
        return NominationMath.perUnit(amount, base);
    }

    function rewardEarned(uint256 units, uint256 accumulated, uint256 before) external pure returns (uint256) {
        return NominationMath.earned(units, accumulated, before);
    }

    function splitReward(uint256 amount, uint256 bps) external pure returns (uint256 part, uint256 rest) {
        return NominationMath.split(amount, bps);
    }

    function lotPrice(uint256 value, uint256 elapsed) external pure returns (uint256) {
        return AuctionMath.price(value, elapsed);
    }

    function premium(
        CoverMath.Tariff calldata tariff,
        uint256 amount,
        uint256 score,
        uint256 duration,
        uint256 used
    ) external pure returns (uint256) {
        return CoverMath.premium(tariff, amount, score, duration, used);
    }

    function unusedPremium(uint256 paid, uint256 elapsed, uint256 duration) external pure returns (uint256) {
        return CoverMath.unusedPremium(paid, elapsed, duration);
    }

    function reserved(uint256 openCover, uint256 ratioBps) external pure returns (uint256) {
        return CoverMath.reserved(openCover, ratioBps);
    }

    function capacity(uint256 assets, uint256 openCover, uint256 ratioBps) external pure returns (uint256) {
        return CoverMath.capacity(assets, openCover, ratioBps);
    }

    function cap(uint256 assets, uint256 capBps) external pure returns (uint256) {
        return CoverMath.cap(assets, capBps);
    }

    function agentCap(uint256 assets, uint256 capBps, uint256 score) external pure returns (uint256) {
        return CoverMath.agentCap(assets, capBps, score);
    }

    function utilisation(uint256 reservedAssets, uint256 assets) external pure returns (uint256) {
        return CoverMath.utilisation(reservedAssets, assets);
    }

    function rateStep(
        CoverMath.Tariff calldata tariff,
        uint256 maxStepBps
    ) external pure returns (uint256 lowestNext, uint256 highestNext) {
        return CoverMath.rateStep(tariff, maxStepBps);
    }

    function medianRuling(uint256[] calldata votes, uint256 choices) external pure returns (uint256) {
        return CourtMath.ruling(votes, votes.length, choices);
    }

    function distance(uint256 a, uint256 b, uint256 choices) external pure returns (uint256) {
        return CourtMath.distance(a, b, choices);
    }

    function jurorPenalty(
        uint256 atRisk,
        uint256 vote,
        uint256 finalRuling,
        uint256 choices
    ) external pure returns (uint256) {
        return CourtMath.penalty(atRisk, vote, finalRuling, choices);
    }

    function divide(uint256 amount, uint256 count) external pure returns (uint256 each, uint256 rest) {
        return CourtMath.shares(amount, count);
    }

    function refunds(
        uint256 cost,
        uint256 challenged,
        uint256 defended,
        uint256 finalRuling,
        uint256 choices
    ) external pure returns (uint256 toChallenger, uint256 toDefender) {
        return CourtMath.refunds(cost, challenged, defended, finalRuling, choices);
    }

    function fee(uint256 amount, uint256 feeBps) external pure returns (uint256) {
        return JobMath.fee(amount, feeBps);
    }

    function feeAfter(uint256 paid, uint256 amount, uint256 feeBps) external pure returns (uint256) {
        return JobMath.feeAfter(paid, amount, feeBps);
    }

    function share(uint256 ruling) external pure returns (uint256) {
        return JobMath.share(ruling);
    }

    function split(uint256 amount, uint256 shareBps) external pure returns (uint256 toProvider, uint256 toClient) {
        return JobMath.split(amount, shareBps);
    }

    function splitPost(
        uint256 clientPost,
        uint256 providerPost,
        uint256 shareBps
    ) external pure returns (uint256 toProvider, uint256 toClient) {
        return JobMath.splitPost(clientPost, providerPost, shareBps);
    }

    function damages(uint256 agreed, uint256 shareBps) external pure returns (uint256) {
        return JobMath.damages(agreed, shareBps);
    }

    function decayed(uint256 score, uint256 elapsed) external pure returns (uint256) {
        return ScoreMath.decayed(score, elapsed);
    }

    function gain(uint256 score) external pure returns (uint256) {
        return ScoreMath.gain(score);
    }

    function failed(uint256 score) external pure returns (uint256) {
        return ScoreMath.failed(score);
    }
}
