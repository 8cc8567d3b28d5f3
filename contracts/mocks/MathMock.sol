// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondMath} from "../libraries/BondMath.sol";
import {JobMath} from "../libraries/JobMath.sol";
import {ScoreMath} from "../libraries/ScoreMath.sol";

/// @notice The pure libraries behind external functions, for programs that mirror them.
contract MathMock {
    function required(uint256 value, uint256 score, uint256 risk) external pure returns (uint256) {
        return BondMath.required(value, score, risk);
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
