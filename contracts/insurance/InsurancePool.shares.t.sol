// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {InsuranceFixture} from "./InsuranceFixture.t.sol";

/// @notice Underwriters enter, put shares aside and leave; what ERC-4626 promises about it.
contract InsurancePoolSharesTest is InsuranceFixture {
    // Entering

    function test_deposit_restsInTheLedger() public {
        uint256 shares = _deposit(bob, 500e18);
        assertEq(shares, 500e24);
        assertEq(pool.balanceOf(bob), shares);
        assertEq(pool.totalAssets(), CAPITAL + 500e18);
        assertEq(_balanceOf(address(pool)), CAPITAL + 500e18);
        assertEq(token.balanceOf(address(pool)), 0);
        assertEq(token.allowance(address(pool), address(ledger)), 0);
        assertEq(token.balanceOf(bob), FUNDS - 500e18);
    }

    function test_deposit_emits() public {
        vm.expectEmit(address(pool));
        emit IERC4626.Deposit(bob, client, 500e18, 500e24);
        vm.prank(bob);
        pool.deposit(500e18, client);
    }

    function test_mint_takesWhatPreviewMintSays() public {
        _gain();
        uint256 assets = pool.previewMint(7e24);
        vm.prank(bob);
        assertEq(pool.mint(7e24, bob), assets);
        assertEq(pool.balanceOf(bob), 7e24);
        assertEq(token.balanceOf(bob), FUNDS - assets);
    }

    function testFuzz_deposit_givesWhatPreviewDepositSays(uint256 assets) public {
        _gain();
        assets = bound(assets, 1, FUNDS);
        uint256 shares = pool.previewDeposit(assets);
        assertEq(_deposit(bob, assets), shares);
        assertEq(pool.balanceOf(bob), shares);
        assertLe(_valueOf(bob), assets);
    }

    function test_maxDeposit_isWhatFits() public {
        uint256 most = pool.maxDeposit(bob);
        assertEq(most, type(uint96).max - CAPITAL);
        assertEq(pool.maxMint(bob), most * 1e6);
        token.mint(bob, most - FUNDS);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, bob, most + 1, most));
        vm.prank(bob);
        pool.deposit(most + 1, bob);
        vm.expectRevert(
            abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxMint.selector, bob, most * 1e6 + 1, most * 1e6)
        );
        vm.prank(bob);
        pool.mint(most * 1e6 + 1, bob);
        _deposit(bob, most);
        assertEq(pool.maxDeposit(bob), 0);
        assertEq(pool.maxMint(bob), 0);
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 0, false); // a premium still fits
        assertGt(pool.totalAssets(), pool.HIGHEST_ASSETS());
        assertEq(pool.maxDeposit(bob), 0);
        assertEq(pool.maxMint(bob), 0);
    }

    /// @dev Its shares are worth so little that a deposit would make more of them than can be asked back.
    function test_maxDeposit_ofARuinedPoolIsNearlyNothing() public {
        for (uint256 i = 0; pool.totalAssets() > 100; ++i) {
            _open(_risk(i, i, client), uint128(pool.capacityFor(i, client, SCORE)));
            pool.closeCover(i, type(uint256).max, false);
            skip(pool.LOSS_MEMORY());
        }
        uint256 most = pool.maxDeposit(bob);
        assertLt(most, 0.00001e18);
        assertGt(most, 0);
        _deposit(bob, most);
        assertLe(pool.totalSupply(), type(uint128).max);
        assertEq(pool.maxDeposit(bob), 0);
        assertApproxEqAbs(_leave(bob), most, 1);
        _leave(alice);
        assertEq(pool.totalSupply(), 0);
    }

    // Putting aside

    function test_requestRedeem_keepsTheSharesWithTheirOwner() public {
        uint48 claimableAt = _request(alice, 400e24);
        assertEq(claimableAt, _now() + DELAY);
        assertEq(pool.redeemRequestOf(alice).shares, 400e24);
        assertEq(pool.redeemRequestOf(alice).claimableAt, claimableAt);
        assertEq(pool.balanceOf(alice), CAPITAL * 1e6);
    }

    function test_requestRedeem_addsAndRestartsTheDelay() public {
        _request(alice, 400e24);
        skip(DELAY);
        assertEq(pool.maxRedeem(alice), 400e24);
        vm.expectEmit(address(pool));
        emit IInsurancePool.RedeemRequested(alice, 100e24, 500e24, _now() + DELAY);
        _request(alice, 100e24);
        assertEq(pool.redeemRequestOf(alice).shares, 500e24);
        assertEq(pool.maxRedeem(alice), 0);
        skip(DELAY);
        assertEq(pool.maxRedeem(alice), 500e24);
    }

    function test_sharesAside_areThoseOfAllRequests() public {
        _deposit(bob, CAPITAL);
        _request(alice, 400e24);
        _request(bob, 30e24);
        _request(bob, 7e24);
        assertEq(pool.stateOf().sharesAside, 437e24);
        _transfer(alice, 50e24);
        assertEq(pool.stateOf().sharesAside, 437e24);
        vm.prank(alice);
        pool.cancelRedeem();
        assertEq(pool.stateOf().sharesAside, 37e24);
        skip(DELAY);
        _redeem(bob, 20e24);
        assertEq(pool.stateOf().sharesAside, 17e24);
        vm.prank(bob);
        pool.withdraw(16e18, bob, bob);
        assertEq(pool.stateOf().sharesAside, 1e24);
        skip(pool.REDEMPTION_WINDOW() + 1);
        assertEq(pool.stateOf().sharesAside, 1e24);
        vm.prank(bob);
        pool.cancelRedeem();
        assertEq(pool.stateOf().sharesAside, 0);
        _request(alice, pool.balanceOf(alice));
        assertEq(pool.stateOf().sharesAside, pool.balanceOf(alice));
    }

    function test_requestRedeem_revertsForNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.ZeroAmount.selector));
        _request(alice, 0);
    }

    function test_requestRedeem_revertsBeyondWhatIsFree() public {
        uint256 all = pool.balanceOf(alice);
        _request(alice, 400e24);
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.InsufficientShares.selector, alice, all - 400e24, all - 400e24 + 1)
        );
        _request(alice, all - 400e24 + 1);
        _request(alice, all - 400e24);
    }

    function test_cancelRedeem_takesTheSharesBack() public {
        _request(alice, 400e24);
        vm.expectEmit(address(pool));
        emit IInsurancePool.RedeemCancelled(alice, 400e24);
        vm.prank(alice);
        assertEq(pool.cancelRedeem(), 400e24);
        assertEq(pool.redeemRequestOf(alice).shares, 0);
        skip(DELAY);
        assertEq(pool.maxRedeem(alice), 0);
        _transfer(alice, CAPITAL * 1e6);
    }

    function test_cancelRedeem_revertsWithoutARequest() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NothingRequested.selector, alice));
        vm.prank(alice);
        pool.cancelRedeem();
    }

    function test_transfer_movesWhatIsNotAside() public {
        uint256 all = pool.balanceOf(alice);
        _request(alice, 400e24);
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.InsufficientShares.selector, alice, all - 400e24, all - 400e24 + 1)
        );
        vm.prank(alice);
        pool.transfer(bob, all - 400e24 + 1);
        _transfer(alice, all - 400e24);
        assertEq(pool.balanceOf(bob), all - 400e24);
    }

    function test_transferFrom_movesNothingThatIsAside() public {
        _request(alice, pool.balanceOf(alice));
        vm.prank(alice);
        pool.approve(bob, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.InsufficientShares.selector, alice, 0, 1));
        vm.prank(bob);
        pool.transferFrom(alice, bob, 1);
    }

    // Leaving

    function test_redeem_paysOutAfterTheDelay() public {
        _request(alice, 400e24);
        skip(DELAY);
        vm.expectEmit(address(pool));
        emit IERC4626.Withdraw(alice, bob, alice, 300e18, 300e24);
        vm.prank(alice);
        assertEq(pool.redeem(300e24, bob, alice), 300e18);
        assertEq(token.balanceOf(bob), FUNDS + 300e18);
        assertEq(pool.totalAssets(), CAPITAL - 300e18);
        assertEq(_balanceOf(address(pool)), CAPITAL - 300e18);
        assertEq(pool.redeemRequestOf(alice).shares, 100e24);
        assertEq(pool.redeemRequestOf(alice).claimableAt, _now());
        _redeem(alice, 100e24);
        assertEq(pool.redeemRequestOf(alice).claimableAt, 0);
    }

    function test_withdraw_takesWhatPreviewWithdrawSays() public {
        _gain();
        _request(alice, 400e24);
        skip(DELAY);
        uint256 shares = pool.previewWithdraw(300e18);
        vm.prank(alice);
        assertEq(pool.withdraw(300e18, alice, alice), shares);
        assertEq(pool.redeemRequestOf(alice).shares, 400e24 - shares);
    }

    function test_redeem_revertsWithoutARequest() public {
        _expectExceededRedeem(1, 0);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, alice, 1, 0));
        vm.prank(alice);
        pool.withdraw(1, alice, alice);
    }

    function test_redeem_revertsBeforeTheDelayIsOver() public {
        _request(alice, 400e24);
        skip(DELAY - 1);
        _expectExceededRedeem(1, 0);
        skip(1);
        _redeem(alice, 400e24);
    }

    function test_redeem_revertsAfterTheWindow() public {
        _request(alice, 400e24);
        skip(DELAY + 7 days);
        assertEq(pool.maxRedeem(alice), 400e24);
        skip(1);
        _expectExceededRedeem(1, 0);
        assertEq(pool.REDEMPTION_WINDOW(), 7 days);
    }

    function test_redeem_ofALapsedRequestTakesAnother() public {
        uint256 all = pool.balanceOf(alice);
        _request(alice, all);
        skip(DELAY + 8 days);
        vm.prank(alice);
        pool.cancelRedeem();
        _request(alice, all);
        skip(DELAY);
        assertEq(_redeem(alice, all), CAPITAL);
    }

    function test_redeem_revertsBeyondWhatIsAside() public {
        _request(alice, 400e24);
        skip(DELAY);
        _expectExceededRedeem(400e24 + 1, 400e24);
    }

    function test_redeem_paysOutOfCapitalThatBacksNoCover() public {
        _open(JOB, 2_000e18);
        _request(alice, pool.balanceOf(alice));
        skip(DELAY);
        uint256 free = pool.totalAssets() - 2_400e18;
        uint256 most = pool.maxRedeem(alice);
        assertApproxEqAbs(pool.maxWithdraw(alice), free, 1);
        _expectExceededRedeem(most + 1, most);
        _redeem(alice, most);
        assertGe(pool.totalAssets(), 2_400e18);
        assertLe(pool.maxWithdraw(alice), 1);
        pool.closeCover(JOB, 0, false);
        assertEq(pool.maxRedeem(alice), pool.balanceOf(alice));
    }

    function test_redeem_byAnotherNeedsAnAllowance() public {
        _request(alice, 400e24);
        skip(DELAY);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, bob, 0, 400e24));
        vm.prank(bob);
        pool.redeem(400e24, bob, alice);
        vm.prank(alice);
        pool.approve(bob, 400e24);
        vm.prank(bob);
        assertEq(pool.redeem(400e24, bob, alice), 400e18);
        assertEq(pool.allowance(alice, bob), 0);
    }

    function test_redeem_ofEverythingLeavesNothing() public {
        _deposit(bob, 333e18);
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 77e18, false);
        _leave(alice);
        _leave(bob);
        assertEq(pool.totalSupply(), 0);
        assertLe(pool.totalAssets(), 2);
    }

    function test_redeem_ofSharesWorthNothingLeavesWithNothing() public {
        _request(alice, 1);
        skip(DELAY);
        assertEq(pool.previewRedeem(1), 0);
        vm.expectCall(address(ledger), abi.encodeCall(ledger.withdraw, (token, 0, alice)), 0); // not every token sends 0
        assertEq(_redeem(alice, 1), 0);
        assertEq(pool.balanceOf(alice), CAPITAL * 1e6 - 1);
    }

    function testFuzz_redeem_givesWhatPreviewRedeemSaysAndNeverAProfit(uint256 assets, uint256 part) public {
        _gain();
        assets = bound(assets, 1, FUNDS);
        uint256 shares = _deposit(bob, assets);
        if (shares == 0) return;
        _request(bob, shares);
        skip(DELAY);
        part = bound(part, 0, shares);
        uint256 preview = pool.previewRedeem(part);
        uint256 first = _redeem(bob, part);
        assertEq(first, preview);
        uint256 second = _redeem(bob, shares - part);
        assertLe(first + second, assets);
    }

    function testFuzz_maxWithdraw_canBeWithdrawnAndNoMore(uint128 amount, uint256 loss, uint256 shares) public {
        IInsurancePool.Settings memory settings = _settings();
        settings.ratioBps = 50_000;
        pool = _newPool(settings);
        _mint(alice);
        _mint(bob);
        _deposit(alice, CAPITAL);
        _deposit(bob, CAPITAL); // on which the covers count
        shares = bound(shares, 1, pool.balanceOf(alice));
        _request(alice, shares);
        skip(DELAY);
        _open(JOB, uint128(bound(amount, 1, 2_000e18)));
        _open(_risk(2, 8, client2), 2_000e18);
        pool.closeCover(JOB, loss, false);
        uint256 most = pool.maxWithdraw(alice);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, alice, most + 1, most));
        vm.prank(alice);
        pool.withdraw(most + 1, alice, alice);
        vm.prank(alice);
        pool.withdraw(most, alice, alice);
        assertGe(pool.totalAssets(), pool.stateOf().reserved);
        assertEq(pool.closeCover(2, type(uint256).max, false), 2_000e18);
    }

    /// @dev A premium, so that a share is not worth a round number.
    function _gain() private {
        _open(99, AMOUNT);
        pool.closeCover(99, 0, false);
    }

    function _transfer(address from, uint256 shares) private {
        vm.prank(from);
        pool.transfer(bob, shares);
    }

    function _expectExceededRedeem(uint256 shares, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, alice, shares, most));
        _redeem(alice, shares);
    }
}
