// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import {Ledger} from "./Ledger.sol";
import {TestDollar} from "./TestDollar.sol";
import {ILedger} from "./interfaces/ILedger.sol";
import {Test} from "./mocks/Test.sol";

/// @dev Deposits by approval, withdrawals and the ERC-6909 part; see the sibling files for signatures and hostile tokens.
contract LedgerTest is Test {
    Ledger internal ledger = Ledger(deploy("Ledger", ""));
    TestDollar internal dollar = TestDollar(deploy("TestDollar", ""));
    uint256 internal id = uint160(address(dollar));

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");

    function setUp() public {
        dollar.mint(alice, 1_000e6);
        vm.prank(alice);
        dollar.approve(address(ledger), type(uint256).max);
    }

    function test_deposit_creditsTheBeneficiary() public {
        vm.expectEmit(address(ledger));
        emit IERC6909.Transfer(alice, address(0), bob, id, 60e6);
        vm.prank(alice);
        uint256 credited = ledger.deposit(dollar, 60e6, bob);

        assertEq(credited, 60e6);
        assertEq(ledger.balanceOf(bob, id), 60e6);
        assertEq(ledger.balanceOf(alice, id), 0);
        assertEq(dollar.balanceOf(address(ledger)), 60e6);
        assertEq(dollar.balanceOf(alice), 940e6);
    }

    function test_deposit_leavesDonationsUncredited() public {
        dollar.mint(address(ledger), 5e6);
        vm.prank(alice);
        assertEq(ledger.deposit(dollar, 60e6, alice), 60e6);
        assertEq(dollar.balanceOf(address(ledger)), 65e6);
    }

    function test_deposit_revertsWithoutAllowance() public {
        dollar.mint(bob, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(ledger), 0, 1)
        );
        vm.prank(bob);
        ledger.deposit(dollar, 1, bob);
    }

    function test_deposit_revertsWithoutBalance() public {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, 1_000e6, 1_000e6 + 1)
        );
        vm.prank(alice);
        ledger.deposit(dollar, 1_000e6 + 1, alice);
    }

    function test_deposit_revertsForZero() public {
        vm.expectRevert(abi.encodeWithSelector(ILedger.NothingArrived.selector, dollar, 0));
        vm.prank(alice);
        ledger.deposit(dollar, 0, alice);
    }

    function test_deposit_revertsForTheZeroAddress() public {
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidReceiver.selector, address(0)));
        vm.prank(alice);
        ledger.deposit(dollar, 1, address(0));
        assertEq(dollar.balanceOf(alice), 1_000e6);
    }

    function test_deposit_revertsForATokenWithoutCode() public {
        vm.expectRevert(abi.encodeWithSelector(ILedger.TokenWithoutCode.selector, bob));
        vm.prank(alice);
        ledger.deposit(IERC20(bob), 1, alice);
    }

    /// @dev The Ledger's own functions have other signatures than an ERC-20 token's, so it cannot be its own token.
    function test_deposit_revertsForTheLedgerItself() public {
        vm.expectRevert(bytes(""));
        vm.prank(alice);
        ledger.deposit(IERC20(address(ledger)), 1, alice);
    }

    function test_withdraw_paysAnyone() public {
        _deposit(60e6);
        vm.expectEmit(address(ledger));
        emit IERC6909.Transfer(alice, alice, address(0), id, 20e6);
        vm.prank(alice);
        ledger.withdraw(dollar, 20e6, bob);

        assertEq(ledger.balanceOf(alice, id), 40e6);
        assertEq(dollar.balanceOf(bob), 20e6);
        assertEq(dollar.balanceOf(address(ledger)), 40e6);
    }

    function test_withdraw_revertsBeyondTheBalance() public {
        _deposit(60e6);
        dollar.mint(address(ledger), 1e6); // a donation is nobody's
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, alice, 60e6, 60e6 + 1, id));
        vm.prank(alice);
        ledger.withdraw(dollar, 60e6 + 1, alice);
    }

    function test_withdraw_revertsForAnotherToken() public {
        _deposit(60e6);
        TestDollar other = TestDollar(deploy("TestDollar", ""));
        other.mint(address(ledger), 1);
        vm.expectRevert(
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, alice, 0, 1, uint160(address(other)))
        );
        vm.prank(alice);
        ledger.withdraw(other, 1, alice);
    }

    function test_withdraw_revertsForTheZeroAddress() public {
        _deposit(1);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidReceiver.selector, address(0)));
        vm.prank(alice);
        ledger.withdraw(dollar, 1, address(0));
    }

    function test_withdraw_revertsForTheLedger() public {
        _deposit(1);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidReceiver.selector, ledger));
        vm.prank(alice);
        ledger.withdraw(dollar, 1, address(ledger));
    }

    /// @dev Not even an operator: a module moves balances, and only their owner takes them out.
    function test_withdraw_isTheOwnersOnly() public {
        _deposit(60e6);
        vm.prank(alice);
        ledger.setOperator(bob, true);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, bob, 0, 1, id));
        vm.prank(bob);
        ledger.withdraw(dollar, 1, bob);
    }

    function test_withdraw_allowsZero() public {
        vm.prank(alice);
        ledger.withdraw(dollar, 0, alice);
        assertEq(dollar.balanceOf(alice), 1_000e6);
    }

    function test_transferFrom_letsAnOperatorPull() public {
        _deposit(60e6);
        vm.prank(alice);
        ledger.setOperator(bob, true);
        vm.prank(bob);
        ledger.transferFrom(alice, bob, id, 60e6);
        assertEq(ledger.balanceOf(bob, id), 60e6);
    }

    function test_transferFrom_revertsForAStranger() public {
        _deposit(60e6);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InsufficientAllowance.selector, bob, 0, 1, id));
        vm.prank(bob);
        ledger.transferFrom(alice, bob, id, 1);
    }

    function test_supportsInterface_ofErc6909() public view {
        assertTrue(ledger.supportsInterface(type(IERC6909).interfaceId));
        assertTrue(ledger.supportsInterface(type(IERC165).interfaceId));
        assertFalse(ledger.supportsInterface(0xffffffff));
    }

    function testFuzz_deposit_thenWithdrawGivesBackTheSame(uint256 amount, uint256 taken, address to) public {
        amount = bound(amount, 1, 1_000e6);
        taken = bound(taken, 0, amount);
        vm.assume(to != address(0) && to != address(ledger) && to != alice);
        vm.prank(alice);
        ledger.deposit(dollar, amount, bob);
        vm.prank(bob);
        ledger.withdraw(dollar, taken, to);

        assertEq(dollar.balanceOf(to), taken);
        assertEq(ledger.balanceOf(bob, id), amount - taken);
        assertEq(dollar.balanceOf(address(ledger)), amount - taken);
    }

    function testFuzz_transfer_conservesTheSum(uint256 amount, uint256 moved) public {
        amount = bound(amount, 1, 1_000e6);
        moved = bound(moved, 0, amount);
        _deposit(amount);
        vm.prank(alice);
        ledger.transfer(bob, id, moved);
        assertEq(ledger.balanceOf(alice, id), amount - moved);
        assertEq(ledger.balanceOf(bob, id), moved);
    }

    function _deposit(uint256 amount) internal {
        vm.prank(alice);
        ledger.deposit(dollar, amount, alice);
    }
}
