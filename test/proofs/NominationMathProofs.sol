// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {NominationMath} from "../../contracts/libraries/NominationMath.sol";

/// @notice Whatever the amounts below 2^128 and the factors between the lowest that can be nominated at and 1.
contract NominationMathProofs {
    function toAssets_givesBackWhatWasPaidLessAtMostOne(uint128 assets, uint256 factor) external pure {
        require(factor >= 1 && factor <= 1e36);
        uint256 shares = (uint256(assets) * 1e36) / factor;
        assert(shares == NominationMath.toShares(assets, factor));
        uint256 back = (shares * factor) / 1e36;
        assert(back <= assets);
        assert(back + 1 >= assets);
    }

    function toAssets_ofTwoPartsIsAtMostThatOfTheWhole(uint128 one, uint128 other, uint256 factor) external pure {
        require(factor <= 1e36);
        uint256 parts = NominationMath.toAssets(one, factor) + NominationMath.toAssets(other, factor);
        uint256 whole = NominationMath.toAssets(uint256(one) + other, factor);
        assert(parts <= whole);
        assert(parts + 1 >= whole);
    }

    function toAssets_fallsWithTheFactor(uint128 shares, uint256 factor, uint256 later) external pure {
        require(factor <= 1e36 && later <= factor);
        assert(NominationMath.toAssets(shares, later) <= NominationMath.toAssets(shares, factor));
    }

    function toShares_addsAtMostWhatWasPaid(uint128 shares, uint256 paid, uint256 factor) external pure {
        require(factor >= NominationMath.LOWEST_FACTOR && factor <= 1e36 && paid <= 1e27);
        uint256 minted = NominationMath.toShares(paid, factor);
        assert(NominationMath.toAssets(shares + minted, factor) <= NominationMath.toAssets(shares, factor) + paid);
    }

    function earned_byTwoIsAtMostWhatWasShared(
        uint256 base,
        uint256 units,
        uint256 amount,
        uint96 before
    ) external pure {
        require(base >= NominationMath.LOWEST_BASE && base <= 1e27 && units <= base && amount <= 1e27);
        uint256 accumulated = before + NominationMath.perUnit(amount, base);
        uint256 mine = NominationMath.earned(units, accumulated, before);
        uint256 others = NominationMath.earned(base - units, accumulated, before);
        assert(mine + others <= amount);
        assert(mine * base <= units * amount);
    }

    function split_conserves(uint128 amount, uint256 bps) external pure {
        require(bps <= 10_000);
        (uint256 part, uint256 rest) = NominationMath.split(amount, bps);
        assert(part + rest == amount);
        assert(part * 10_000 <= amount * bps);
        assert(part * 10_000 + 10_000 > amount * bps);
    }
}
