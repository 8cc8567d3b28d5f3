// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Test} from "../mocks/Test.sol";
import {JobMath} from "./JobMath.sol";

contract JobMathTest is Test {
    function test_fee_isRoundedUp() external pure {
        assertEq(JobMath.fee(10_000, 100), 100);
        assertEq(JobMath.fee(10_001, 100), 101);
        assertEq(JobMath.fee(1, 1), 1);
        assertEq(JobMath.fee(0, 500), 0);
        assertEq(JobMath.fee(type(uint128).max, 0), 0);
    }

    function testFuzz_fee_isNeverMoreThanTheAmount(uint128 amount, uint256 bps) external pure {
        bps = bound(bps, 0, JobMath.BPS);
        uint256 fee = JobMath.fee(amount, bps);
        assertLe(fee, amount);
        assertGe(fee * JobMath.BPS, uint256(amount) * bps);
    }

    /// @dev Neither the payer nor the payee wins or loses by the number of payments.
    function testFuzz_feeAfter_ofPartsIsTheFeeOfTheWhole(uint128[8] calldata parts, uint256 bps) external pure {
        bps = bound(bps, 0, JobMath.BPS);
        uint256 paid;
        uint256 fees;
        for (uint256 i = 0; i < parts.length; ++i) {
            uint256 fee = JobMath.feeAfter(paid, parts[i], bps);
            assertLe(fee, parts[i], "a part pays more than itself");
            fees += fee;
            paid += parts[i];
        }
        assertEq(fees, JobMath.fee(paid, bps));
    }

    function test_feeAfter_ofSingleUnitsIsNotRoundedUpEachTime() external pure {
        uint256 fees;
        for (uint256 paid = 0; paid < 1_000; ++paid) {
            fees += JobMath.feeAfter(paid, 1, 100);
        }
        assertEq(fees, 10);
    }

    function test_share_risesByAQuarter() external pure {
        assertEq(JobMath.share(1), 0);
        assertEq(JobMath.share(2), 2_500);
        assertEq(JobMath.share(3), 5_000);
        assertEq(JobMath.share(4), 7_500);
        assertEq(JobMath.share(5), 10_000);
    }

    function test_split_leavesTheOddUnitWithTheClient() external pure {
        (uint256 toProvider, uint256 toClient) = JobMath.split(3, 5_000);
        assertEq(toProvider, 1);
        assertEq(toClient, 2);
    }

    function testFuzz_split_conserves(uint128 amount, uint256 ruling) external pure {
        uint256 shareBps = JobMath.share(bound(ruling, 1, 5));
        (uint256 toProvider, uint256 toClient) = JobMath.split(amount, shareBps);
        assertEq(toProvider + toClient, amount);
        if (shareBps == 0) assertEq(toProvider, 0);
        if (shareBps == JobMath.BPS) assertEq(toClient, 0);
    }

    function test_splitPost_makesAWinningProviderWhole() external pure {
        (uint256 toProvider, uint256 toClient) = JobMath.splitPost(70, 50, 10_000);
        assertEq(toProvider, 50);
        assertEq(toClient, 20);
        (toProvider, toClient) = JobMath.splitPost(30, 50, 10_000);
        assertEq(toProvider, 30);
        assertEq(toClient, 0);
        (toProvider, toClient) = JobMath.splitPost(70, 50, 0);
        assertEq(toProvider, 0);
        assertEq(toClient, 70);
    }

    function testFuzz_splitPost_conserves(uint128 clientPost, uint128 providerPost, uint256 ruling) external pure {
        uint256 shareBps = JobMath.share(bound(ruling, 1, 5));
        (uint256 toProvider, uint256 toClient) = JobMath.splitPost(clientPost, providerPost, shareBps);
        assertEq(toProvider + toClient, clientPost);
        assertLe(toProvider, providerPost, "the provider gains by a dispute");
    }

    function testFuzz_damages_fallWithTheShare(uint128 agreed, uint256 ruling) external pure {
        uint256 shareBps = JobMath.share(bound(ruling, 1, 5));
        uint256 owed = JobMath.damages(agreed, shareBps);
        (uint256 kept, ) = JobMath.split(agreed, shareBps);
        assertLe(owed + kept, agreed);
        assertLe(agreed - owed - kept, 1);
        assertEq(JobMath.damages(agreed, 0), agreed);
        assertEq(JobMath.damages(agreed, JobMath.BPS), 0);
    }

    function test_toAinu_isRoundedDown() external pure {
        assertEq(JobMath.toAinu(3, 1e18), 3);
        assertEq(JobMath.toAinu(3, 5e17), 1);
        assertEq(JobMath.toAinu(3, 0), 0);
        assertEq(JobMath.toAinu(type(uint128).max, 1e36), uint256(type(uint128).max) * 1e18);
    }

    function test_fromAinu_isRoundedAsAsked() external pure {
        assertEq(JobMath.fromAinu(5, 2e18, Math.Rounding.Floor), 2);
        assertEq(JobMath.fromAinu(5, 2e18, Math.Rounding.Ceil), 3);
        assertEq(JobMath.fromAinu(4, 2e18, Math.Rounding.Ceil), 2);
        assertEq(JobMath.fromAinu(5, 0, Math.Rounding.Ceil), 0);
        assertEq(JobMath.fromAinu(type(uint128).max, 1, Math.Rounding.Floor), uint256(type(uint128).max) * 1e18);
    }

    /// @dev What AINU of that worth answer for is never more than the tokens were, and rounding down never pays more.
    function testFuzz_fromAinu_turnsBackToNoMore(uint128 amount, uint128 rate) external pure {
        rate = uint128(bound(rate, 1, 1e36));
        uint256 worth = JobMath.toAinu(amount, rate);
        assertLe(JobMath.fromAinu(worth, rate, Math.Rounding.Ceil), amount);
        uint256 back = JobMath.fromAinu(amount, rate, Math.Rounding.Floor);
        assertLe(JobMath.toAinu(back, rate), amount);
        assertLe(JobMath.fromAinu(amount, rate, Math.Rounding.Ceil) - back, 1);
    }
}
