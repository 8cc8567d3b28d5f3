// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Ledger} from "./Ledger.sol";
import {TestDollar} from "./TestDollar.sol";
import {ILedger} from "./interfaces/ILedger.sol";
import {FalseToken} from "./mocks/FalseToken.sol";
import {FeeToken} from "./mocks/FeeToken.sol";
import {FrozenToken} from "./mocks/FrozenToken.sol";
import {LyingToken} from "./mocks/LyingToken.sol";
import {MintableToken} from "./mocks/MintableToken.sol";
import {PhantomToken} from "./mocks/PhantomToken.sol";
import {ReenteringToken} from "./mocks/ReenteringToken.sol";
import {SilentToken} from "./mocks/SilentToken.sol";
import {Test} from "./mocks/Test.sol";

/// @dev Whatever a token does, it can only spoil its own balances.
contract LedgerHostileTokensTest is Test {
    Ledger private ledger = Ledger(deploy("Ledger", ""));
    TestDollar private dollar = TestDollar(deploy("TestDollar", ""));
    ReenteringToken private reentering = new ReenteringToken();

    address private alice = makeAddr("alice");
    address private mallory = makeAddr("mallory");

    function setUp() public {
        dollar.mint(alice, 100e6);
        vm.startPrank(alice);
        dollar.approve(address(ledger), 100e6);
        ledger.deposit(dollar, 100e6, alice);
        vm.stopPrank();

        reentering.mint(mallory, 1_000);
        reentering.mint(address(reentering), 1_000);
        vm.prank(mallory);
        reentering.approve(address(ledger), type(uint256).max);
    }

    // Re-entering: every function that moves tokens is shut while one of them runs

    function test_deposit_creditsOnceWhenReentered() public {
        _reenter(abi.encodeCall(ledger.deposit, (reentering, 300, mallory)));
        assertEq(ledger.balanceOf(mallory, uint160(address(reentering))), 100);
        assertEq(reentering.balanceOf(address(ledger)), 100);
    }

    function test_deposit_refusesDepositsOfOtherTokensInside() public {
        dollar.mint(address(reentering), 1);
        vm.prank(address(reentering));
        dollar.approve(address(ledger), 1);
        _reenter(abi.encodeCall(ledger.deposit, (dollar, 1, mallory)));
        assertEq(ledger.balanceOf(mallory, uint160(address(dollar))), 0);
    }

    function test_deposit_refusesPermitDepositsInside() public {
        _reenter(abi.encodeCall(ledger.depositWithPermit, (reentering, 300, mallory, 0, 0, "", "")));
    }

    function test_deposit_refusesAuthorizedDepositsInside() public {
        _reenter(
            abi.encodeCall(
                ledger.depositWithAuthorization,
                (reentering, mallory, mallory, 300, 0, 0, bytes32(0), 0, bytes32(0), bytes32(0))
            )
        );
    }

    function test_deposit_refusesWithdrawalsInside() public {
        _give(address(reentering), 50);
        _reenter(abi.encodeCall(ledger.withdraw, (reentering, 50, mallory)));
        assertEq(ledger.balanceOf(mallory, uint160(address(reentering))), 100);
        assertEq(reentering.balanceOf(address(ledger)), 150);
    }

    function test_withdraw_refusesWithdrawalsInside() public {
        _give(mallory, 100);
        _give(address(reentering), 100);
        reentering.arm(address(ledger), abi.encodeCall(ledger.withdraw, (reentering, 100, mallory)));
        vm.prank(mallory);
        ledger.withdraw(reentering, 100, mallory);
        _assertRefused();
        assertEq(reentering.balanceOf(address(ledger)), 100);
    }

    function test_withdraw_refusesDepositsInside() public {
        _give(mallory, 100);
        reentering.arm(address(ledger), abi.encodeCall(ledger.deposit, (reentering, 300, mallory)));
        vm.prank(mallory);
        ledger.withdraw(reentering, 100, mallory);
        _assertRefused();
        assertEq(ledger.balanceOf(mallory, uint160(address(reentering))), 0);
        assertEq(reentering.balanceOf(address(ledger)), 0);
    }

    /// @dev Balances are right at any moment, so moving them inside of a deposit is harmless and stays possible.
    function test_deposit_allowsTransfersOfBalancesInside() public {
        _give(address(reentering), 50);
        uint256 id = uint160(address(reentering));
        reentering.arm(address(ledger), abi.encodeCall(ledger.transfer, (alice, id, 50)));
        vm.prank(mallory);
        ledger.deposit(reentering, 100, mallory);
        assertTrue(reentering.succeeded());
        assertEq(ledger.balanceOf(alice, id), 50);
        assertEq(ledger.balanceOf(mallory, id), 100);
        assertEq(reentering.balanceOf(address(ledger)), 150);
    }

    function test_deposit_opensTheGuardAgain() public {
        _give(mallory, 1);
        _give(mallory, 1);
        assertEq(ledger.balanceOf(mallory, uint160(address(reentering))), 2);
    }

    // Fee on transfer

    function testFuzz_deposit_creditsWhatArrivedOfAFeeToken(uint128 amount) public {
        FeeToken token = new FeeToken();
        vm.assume(amount > 0);
        uint256 arrived = amount - token.feeOf(amount);
        assertEq(_deposit(token, amount), arrived);
        assertEq(token.balanceOf(address(ledger)), arrived);

        vm.prank(mallory);
        ledger.withdraw(token, arrived, mallory);
        assertEq(token.balanceOf(address(ledger)), 0);
        assertEq(token.balanceOf(mallory), arrived - token.feeOf(arrived));
    }

    // Unusual returns

    function test_deposit_takesATokenThatReturnsNothing() public {
        SilentToken silent = new SilentToken();
        IERC20 token = IERC20(address(silent));
        silent.mint(mallory, 100);
        vm.startPrank(mallory);
        silent.approve(address(ledger), 100);
        assertEq(ledger.deposit(token, 100, mallory), 100);
        ledger.withdraw(token, 40, alice);
        vm.stopPrank();
        assertEq(token.balanceOf(alice), 40);
        assertEq(token.balanceOf(address(ledger)), 60);
        assertEq(ledger.balanceOf(mallory, uint160(address(token))), 60);
    }

    function test_deposit_revertsWhenTheTokenReturnsFalse() public {
        FalseToken token = new FalseToken();
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, token));
        vm.prank(mallory);
        ledger.deposit(token, 100, mallory);
    }

    function test_withdraw_revertsWhenTheTokenReturnsFalse() public {
        MintableToken token = new MintableToken();
        _deposit(token, 100);
        vm.etch(address(token), address(new FalseToken()).code);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, token));
        vm.prank(mallory);
        ledger.withdraw(token, 100, mallory);
        assertEq(ledger.balanceOf(mallory, uint160(address(token))), 100);
    }

    // Reverting

    function test_deposit_revertsWithTheTokensOwnError() public {
        FrozenToken token = new FrozenToken();
        _approve(token, 100);
        token.setFrozen(true);
        vm.expectRevert(abi.encodeWithSelector(FrozenToken.Frozen.selector, mallory, ledger));
        vm.prank(mallory);
        ledger.deposit(token, 100, mallory);
    }

    function test_withdraw_keepsTheBalanceWhileTheTokenIsFrozen() public {
        FrozenToken token = new FrozenToken();
        _deposit(token, 100);
        token.setFrozen(true);
        vm.expectRevert(abi.encodeWithSelector(FrozenToken.Frozen.selector, ledger, mallory));
        vm.prank(mallory);
        ledger.withdraw(token, 100, mallory);

        token.setFrozen(false);
        vm.prank(mallory);
        ledger.withdraw(token, 100, mallory);
        assertEq(token.balanceOf(mallory), 100);
    }

    // Lying

    function test_deposit_revertsWhenTheLedgerSeemsToHoldLess() public {
        LyingToken token = new LyingToken();
        token.lie(address(ledger), 100, 99);
        _approve(token, 50);
        vm.expectRevert(abi.encodeWithSelector(ILedger.NothingArrived.selector, token, 50));
        vm.prank(mallory);
        ledger.deposit(token, 50, mallory);
    }

    function test_deposit_ofALyingTokenGivesNothingElse() public {
        LyingToken token = new LyingToken();
        token.lie(address(ledger), 0, 100e6);
        assertEq(_deposit(token, 1), 100e6);

        // The balance is only one of the lying token, which cannot pay it.
        vm.expectRevert(
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, mallory, 0, 1, uint160(address(dollar)))
        );
        vm.prank(mallory);
        ledger.withdraw(dollar, 1, mallory);
        token.lie(address(0), 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ledger, 1, 100e6));
        vm.prank(mallory);
        ledger.withdraw(token, 100e6, mallory);
    }

    function test_deposit_revertsForALieThatOverflows() public {
        LyingToken token = new LyingToken();
        _deposit(token, 1);
        token.lie(address(ledger), 0, type(uint256).max);
        _approve(token, 1);
        vm.expectRevert(
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, type(uint256).max)
        );
        vm.prank(mallory);
        ledger.deposit(token, 1, mallory);
    }

    function test_deposit_revertsWhenTheTokenMovesNothing() public {
        PhantomToken token = new PhantomToken();
        vm.mockCall(address(token), abi.encodeCall(IERC20.transferFrom, (mallory, address(ledger), 100)), "");
        vm.expectRevert(abi.encodeWithSelector(ILedger.NothingArrived.selector, token, 100));
        vm.prank(mallory);
        ledger.deposit(token, 100, mallory);
    }

    function _approve(MintableToken token, uint256 amount) private {
        token.mint(mallory, amount);
        vm.prank(mallory);
        token.approve(address(ledger), amount);
    }

    function _deposit(MintableToken token, uint256 amount) private returns (uint256 credited) {
        _approve(token, amount);
        vm.prank(mallory);
        credited = ledger.deposit(token, amount, mallory);
    }

    function _give(address to, uint256 amount) private {
        vm.prank(mallory);
        ledger.deposit(reentering, amount, to);
    }

    function _reenter(bytes memory callData) private {
        reentering.arm(address(ledger), callData);
        vm.prank(mallory);
        assertEq(ledger.deposit(reentering, 100, mallory), 100);
        _assertRefused();
    }

    function _assertRefused() private view {
        assertFalse(reentering.succeeded());
        assertEq(
            reentering.result(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
        assertEq(reentering.target(), address(0), "never called");
        assertEq(ledger.balanceOf(alice, uint160(address(dollar))), 100e6);
        assertEq(dollar.balanceOf(address(ledger)), 100e6);
    }
}
