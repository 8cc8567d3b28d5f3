// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../mocks/Test.sol";
import {BlockRandomness} from "./BlockRandomness.sol";

contract BlockRandomnessTest is Test {
    bytes32 private constant HASH = keccak256("hash");

    BlockRandomness private randomness;

    function setUp() public {
        vm.roll(1_000);
        randomness = new BlockRandomness();
    }

    function test_request_namesABlockThatNobodyKnows() public {
        uint256 ticket = randomness.request();
        assertEq(ticket, 1_001);
        _assertValue(ticket, 0, false);
        vm.roll(1_001);
        _assertValue(ticket, 0, false);
    }

    function test_valueOf_isTheHashOfTheBlock() public {
        _known();
        _assertValue(1_001, HASH, false);
    }

    function test_valueOf_isMissedWithoutHistory() public {
        _known();
        vm.roll(1_001 + 257);
        _assertValue(1_001, 0, true);
    }

    function test_valueOf_asksTheHistoryContract() public {
        _known();
        vm.roll(1_001 + 257);
        vm.mockCall(randomness.HISTORY(), abi.encode(1_001), abi.encode(HASH));
        _assertValue(1_001, HASH, false);
    }

    function test_valueOf_isMissedWhereHistoryReverts() public {
        _known();
        vm.roll(1_001 + 9_000);
        vm.mockCallRevert(randomness.HISTORY(), abi.encode(1_001), "");
        _assertValue(1_001, 0, true);
    }

    function test_valueOf_isMissedWhereHistoryAnswersNonsense() public {
        _known();
        vm.roll(1_001 + 9_000);
        vm.mockCall(randomness.HISTORY(), abi.encode(1_001), hex"ffff");
        _assertValue(1_001, 0, true);
    }

    function _known() private {
        vm.roll(1_002);
        vm.setBlockhash(1_001, HASH);
    }

    function _assertValue(uint256 ticket, bytes32 value, bool missed) private view {
        (bytes32 found, bool gone) = randomness.valueOf(ticket);
        assertEq(found, value);
        assertEq(gone, missed);
    }
}
