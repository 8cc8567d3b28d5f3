// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestDollar} from "./TestDollar.sol";
import {Test} from "./mocks/Test.sol";

contract TestDollarTest is Test {
    TestDollar private dollar = new TestDollar();
    address private alice = makeAddr("alice");

    function test_constructor_looksLikeAStablecoin() public view {
        assertEq(dollar.name(), "Test Dollar");
        assertEq(dollar.symbol(), "tUSD");
        assertEq(dollar.decimals(), 6);
        assertEq(dollar.totalSupply(), 0);
    }

    function test_mint_givesAnyoneUpToAMillion() public {
        dollar.mint(alice, 1_000_000e6);
        assertEq(dollar.balanceOf(alice), 1_000_000e6);
    }

    function test_mint_revertsForMore() public {
        uint256 max = dollar.MAX_MINT();
        vm.expectRevert(abi.encodeWithSelector(TestDollar.MintTooLarge.selector, max + 1, max));
        dollar.mint(alice, max + 1);
    }
}
