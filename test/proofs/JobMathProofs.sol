// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {JobMath} from "../../contracts/libraries/JobMath.sol";

/// @notice Whatever the amounts below 2^128 and the shares up to 10,000 basis points.
contract JobMathProofs {
    function fee_isTheExactPartRoundedUp(uint128 amount, uint256 bps) external pure {
        require(bps <= 10_000);
        uint256 fee = JobMath.fee(amount, bps);
        assert(fee <= amount);
        assert(fee * 10_000 >= amount * bps);
        assert(fee * 10_000 < amount * bps + 10_000);
    }

    function feeAfter_ofTwoPartsIsTheFeeOfTheWhole(uint128 paid, uint128 amount, uint256 bps) external pure {
        require(bps <= 10_000);
        uint256 fee = JobMath.feeAfter(paid, amount, bps);
        assert(fee <= amount);
        assert(JobMath.fee(paid, bps) + fee == JobMath.fee(uint256(paid) + amount, bps));
    }

    function share_isAQuarterForEachStepOfTheRuling(uint256 ruling) external pure {
        require(ruling >= 1 && ruling <= 5);
        assert(JobMath.share(ruling) <= 10_000);
        assert(JobMath.share(ruling) == 2_500 * ruling - 2_500);
    }

    function split_conservesAndLeavesTheRestWithTheClient(uint128 amount, uint256 shareBps) external pure {
        require(shareBps <= 10_000);
        (uint256 toProvider, uint256 toClient) = JobMath.split(amount, shareBps);
        assert(toProvider + toClient == amount);
        assert(toProvider * 10_000 <= amount * shareBps);
        assert(toProvider * 10_000 + 10_000 > amount * shareBps);
    }

    function split_givesAllForAWholeShare(uint128 amount) external pure {
        (uint256 toProvider, ) = JobMath.split(amount, 10_000);
        assert(toProvider == amount);
    }

    function splitPost_conservesAndRepaysTheProviderAtMost(
        uint128 client,
        uint128 provider,
        uint256 bps
    ) external pure {
        require(bps <= 10_000);
        (uint256 toProvider, uint256 toClient) = JobMath.splitPost(client, provider, bps);
        assert(toProvider + toClient == client);
        assert(toProvider <= provider);
    }

    function damages_andTheShareAreAtMostOneUnitApartFromTheWhole(uint128 agreed, uint256 bps) external pure {
        require(bps <= 10_000);
        uint256 owed = JobMath.damages(agreed, bps);
        (uint256 kept, ) = JobMath.split(agreed, bps);
        assert(owed + kept <= agreed);
        assert(owed + kept + 1 >= agreed);
    }

    function toAinu_isTheExactWorthRoundedDown(uint128 amount, uint128 rate) external pure {
        uint256 worth = JobMath.toAinu(amount, rate);
        assert(worth * 1e18 <= uint256(amount) * rate);
        assert(worth * 1e18 + 1e18 > uint256(amount) * rate);
    }

    function fromAinu_neverPaysMoreThanItIsWorth(uint128 amount, uint128 rate) external pure {
        uint256 units = JobMath.fromAinu(amount, rate, Math.Rounding.Floor);
        assert(units * rate <= uint256(amount) * 1e18);
        assert(rate != 0 || units == 0);
    }

    function fromAinu_roundedUpIsAtMostOneMore(uint128 amount, uint128 rate) external pure {
        uint256 down = JobMath.fromAinu(amount, rate, Math.Rounding.Floor);
        uint256 up = JobMath.fromAinu(amount, rate, Math.Rounding.Ceil);
        assert(up >= down);
        assert(up <= down + 1);
        assert(rate == 0 || up * rate >= uint256(amount) * 1e18);
    }
}
