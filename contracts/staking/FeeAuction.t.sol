// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import {TokenList} from "../TokenList.sol";
import {IFeeAuction} from "../interfaces/IFeeAuction.sol";
import {MintableToken} from "../mocks/MintableToken.sol";
import {FeeAuction} from "./FeeAuction.sol";
import {NominationsFixture} from "./NominationsFixture.t.sol";

/// @notice Half of the fees goes to nominators, of whom there are none. A dollar of 6 decimals is worth 2 AINU.
contract FeeAuctionTest is NominationsFixture {
    TokenList private tokens;
    FeeAuction private auction;
    MintableToken private usd;
    MintableToken private unlisted;

    function setUp() public override {
        super.setUp();
        tokens = TokenList(deploy("TokenList", abi.encode(address(manager))));
        auction = FeeAuction(deploy("FeeAuction", abi.encode(address(manager), ainu, ledger, tokens, nominations)));
        usd = new MintableToken();
        unlisted = new MintableToken();
        tokens.setRate(address(usd), 2e30);
        tokens.setRate(address(ainu), 1e18);
        auction.setSplit(treasury, 5_000);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(i == 0 ? bob : carol);
            ledger.setOperator(address(auction), true);
        }
    }

    // start

    function test_start_opensTheAuctionOfAllThatIsThere() public {
        _fee(10e6);
        vm.expectEmit(address(auction));
        emit IFeeAuction.AuctionStarted(address(usd), 10e6);
        assertEq(auction.start(address(usd)), 10e6);
        _assertAuction(10e6, _now());
        skip(6 hours);
        _assertQuote(10e6, 30e18);
    }

    function test_start_revertsWhileAnAuctionRuns() public {
        _fee(10e6);
        auction.start(address(usd));
        _fee(10e6);
        skip(10 days);
        vm.expectRevert(abi.encodeWithSelector(IFeeAuction.AuctionRunning.selector, address(usd), 10e6));
        auction.start(address(usd));
    }

    function test_start_revertsForNothing() public {
        vm.expectRevert(_nothing(address(usd)));
        auction.start(address(usd));
    }

    function test_start_revertsForTokensThatAreNotSold() public {
        vm.expectRevert(_wrongWay(address(ainu)));
        auction.start(address(ainu));
        vm.expectRevert(_wrongWay(address(unlisted)));
        auction.start(address(unlisted));
    }

    // buy

    function test_buy_paysThePriceOfTheMoment() public {
        _nominate(carol, 100e18);
        _fee(10e6);
        auction.start(address(usd));
        skip(12 hours);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesSold(address(usd), bob, 10e6, 20e18);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesDistributed(10e18, 10e18);
        (uint256 amount, uint256 price) = _buy(bob, 10e6, 20e18);

        assertEq(amount, 10e6);
        assertEq(price, 20e18);
        assertEq(_usdOf(bob), 10e6);
        assertEq(_balanceOf(bob), FUNDS - 20e18);
        assertEq(_balanceOf(treasury), 10e18);
        assertEq(_nomination(carol).rewards, 9e18);
        _assertEmpty();
        _assertAuction(0, 0);
    }

    function test_buy_paysTheFirstPriceWhenNoAuctionRuns() public {
        _fee(10e6);
        skip(10 days);
        _fee(5e6);
        _assertQuote(15e6, 60e18);
        (uint256 amount, uint256 price) = _buy(bob, 15e6, 60e18);
        assertEq(amount, 15e6);
        assertEq(price, 60e18);
    }

    function test_buy_startsTheNextLotAnew() public {
        _fee(10e6);
        auction.start(address(usd));
        skip(12 hours);
        _fee(5e6);
        vm.expectEmit(address(auction));
        emit IFeeAuction.AuctionStarted(address(usd), 5e6);
        (uint256 amount, ) = _buy(bob, 10e6, 20e18);
        assertEq(amount, 10e6);
        _assertAuction(5e6, _now());
        _assertQuote(5e6, 20e18);
    }

    function test_buy_isFreeAfterADay() public {
        _fee(10e6);
        auction.start(address(usd));
        skip(1 days - 1);
        (, uint256 price) = auction.quote(address(usd));
        assertGt(price, 0);
        skip(1);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesSold(address(usd), bob, 10e6, 0);
        _buy(bob, 10e6, 0);
        assertEq(_usdOf(bob), 10e6);
    }

    /// @dev The token was idle for long, and its last price was nothing: that gives no claim on new fees.
    function test_buy_neverSellsNewFeesAtAnOldPrice() public {
        _fee(1);
        auction.start(address(usd)); // dust that nobody cares for
        skip(30 days);
        _fee(1_000e6);
        _assertQuote(1, 0);
        (uint256 amount, ) = _buy(bob, 1, 0);
        assertEq(amount, 1);
        _assertQuote(1_000e6, 4_000e18);
    }

    /// @dev Buying dust starts nothing anew but what was bought.
    function test_buy_ofDustDelaysNobody() public {
        _fee(1);
        auction.start(address(usd));
        _fee(1_000e6);
        _buy(bob, 1, 4e12);
        _assertAuction(1_000e6, _now());
        _fee(1);
        skip(12 hours);
        // Only the whole lot can be bought, so the clock cannot be turned back by less.
        (uint256 amount, uint256 price) = _buy(carol, 1_000e6, 2_000e18);
        assertEq(amount, 1_000e6);
        assertEq(price, 2_000e18);
    }

    function test_buy_givesTheTreasuryAllWhileNobodyNominates() public {
        _nominate(carol, 1e18 - 1);
        _fee(10e6);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesDistributed(0, 40e18);
        _buy(bob, 10e6, 40e18);
        assertEq(_balanceOf(treasury), 40e18);
    }

    function test_buy_revertsForNothing() public {
        _expectRevert(bob, _nothing(address(usd)));
        auction.buy(address(usd), 0, type(uint256).max);
    }

    function test_buy_revertsAboveTheMaximum() public {
        _fee(10e6);
        _expectRevert(bob, abi.encodeWithSelector(IFeeAuction.PriceTooHigh.selector, 40e18, 40e18 - 1));
        auction.buy(address(usd), 10e6, 40e18 - 1);
    }

    /// @dev Somebody bought the lot first and left a smaller one at the first price.
    function test_buy_revertsBelowTheMinimum() public {
        _fee(10e6);
        auction.start(address(usd));
        skip(12 hours);
        _fee(5e6);
        _buy(carol, 10e6, 20e18);
        _expectRevert(bob, abi.encodeWithSelector(IFeeAuction.AmountTooLow.selector, 5e6, 10e6));
        auction.buy(address(usd), 10e6, 20e18);
    }

    function test_buy_revertsForTokensThatAreNotSold() public {
        _expectRevert(bob, _wrongWay(address(ainu)));
        auction.buy(address(ainu), 0, 0);
        _expectRevert(bob, _wrongWay(address(unlisted)));
        auction.buy(address(unlisted), 0, 0);
    }

    function test_buy_revertsForMoreThanTheCallerHas() public {
        _fee(1_000_000e6);
        uint256 id = uint160(address(ainu));
        _expectRevert(
            bob,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, bob, FUNDS, 4_000_000e18, id)
        );
        auction.buy(address(usd), 0, 4_000_000e18);
    }

    function test_buy_revertsUnlessOperatorOfTheCaller() public {
        _fee(10e6);
        uint256 id = uint160(address(ainu));
        _expectRevert(
            alice,
            abi.encodeWithSelector(ERC6909.ERC6909InsufficientAllowance.selector, address(auction), 0, 40e18, id)
        );
        auction.buy(address(usd), 10e6, 40e18);
    }

    function test_buy_revertsWithoutATreasury() public {
        auction = FeeAuction(deploy("FeeAuction", abi.encode(address(manager), ainu, ledger, tokens, nominations)));
        _fee(10e6);
        vm.startPrank(bob);
        ledger.setOperator(address(auction), true);
        vm.expectRevert(_invalidBeneficiary(address(0)));
        auction.buy(address(usd), 10e6, 40e18);
        vm.stopPrank();
    }

    function testFuzz_buy_conserves(
        uint256 fee,
        uint256 later,
        uint256 elapsed,
        uint256 bps,
        uint256 nominated
    ) public {
        fee = bound(fee, 1, 100_000e6);
        later = bound(later, 0, 100_000e6);
        bps = bound(bps, 0, 10_000);
        _nominate(carol, bound(nominated, 1, FUNDS));
        auction.setSplit(treasury, uint16(bps));
        _fee(fee);
        auction.start(address(usd));
        skip(bound(elapsed, 0, 2 days));
        if (later != 0) _fee(later);
        (uint256 quoted, uint256 asked) = auction.quote(address(usd));
        uint256 held = _balanceOf(address(nominations));
        (uint256 amount, uint256 price) = _buy(bob, quoted, asked);

        assertEq(amount, fee);
        assertEq(price, asked);
        assertLe(price, fee * 4e12);
        assertEq(_usdOf(bob), fee);
        assertEq(_usdOf(address(auction)), later);
        assertEq(_balanceOf(address(auction)), 0);
        assertEq(_balanceOf(bob), FUNDS - price);
        uint256 toNominators = nominations.totalAssets() < 1e18 ? 0 : (price * bps) / 10_000;
        assertEq(_balanceOf(address(nominations)) - held, toNominators);
        assertEq(_balanceOf(treasury), price - toNominators);
    }

    // distribute

    function test_distribute_sharesFeesInAinu() public {
        _nominate(carol, 100e18);
        ledger.transfer(address(auction), uint160(address(ainu)), 11);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesDistributed(5, 6);
        (uint256 toNominators, uint256 toTreasury) = auction.distribute();
        assertEq(toNominators, 5);
        assertEq(toTreasury, 6);
        assertEq(_balanceOf(treasury), 6);
        _assertEmpty();
    }

    function test_distribute_mayGiveAllToOneSide() public {
        _nominate(carol, 100e18);
        for (uint16 i = 0; i < 2; ++i) {
            auction.setSplit(treasury, i * 10_000);
            ledger.transfer(address(auction), uint160(address(ainu)), 10e18);
            (uint256 toNominators, uint256 toTreasury) = auction.distribute();
            assertEq(toNominators, i * 10e18);
            assertEq(toTreasury, 10e18 - i * 10e18);
        }
    }

    function test_distribute_doesNothingWithoutFees() public {
        vm.recordLogs();
        (uint256 toNominators, uint256 toTreasury) = auction.distribute();
        assertEq(toNominators + toTreasury, 0);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    // forward

    function test_forward_creditsTheTreasury() public {
        _feeIn(unlisted, 10e6);
        vm.expectEmit(address(auction));
        emit IFeeAuction.FeesForwarded(address(unlisted), treasury, 10e6);
        assertEq(auction.forward(address(unlisted)), 10e6);
        assertEq(ledger.balanceOf(treasury, uint160(address(unlisted))), 10e6);
    }

    function test_forward_endsTheAuctionOfADelistedToken() public {
        _fee(10e6);
        auction.start(address(usd));
        tokens.setRate(address(usd), 0);
        _expectRevert(bob, _wrongWay(address(usd)));
        auction.buy(address(usd), 0, 0);
        auction.forward(address(usd));
        assertEq(_usdOf(treasury), 10e6);
        tokens.setRate(address(usd), 2e30);
        _assertAuction(0, 0);
        _assertQuote(0, 0);
    }

    function test_forward_revertsForTokensWithARate() public {
        _fee(10e6);
        vm.expectRevert(_wrongWay(address(usd)));
        auction.forward(address(usd));
        tokens.setRate(address(ainu), 0);
        vm.expectRevert(_wrongWay(address(ainu)));
        auction.forward(address(ainu));
    }

    function test_forward_revertsForNothing() public {
        vm.expectRevert(_nothing(address(unlisted)));
        auction.forward(address(unlisted));
    }

    // setSplit

    function test_setSplit_says() public {
        vm.expectEmit(address(auction));
        emit IFeeAuction.SplitSet(reserve, 10_000);
        auction.setSplit(reserve, 10_000);
        (address to, uint16 bps) = auction.split();
        assertEq(to, reserve);
        assertEq(bps, 10_000);
    }

    function test_setSplit_revertsForOthers() public {
        _expectRevert(bob, abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, bob));
        auction.setSplit(bob, 0);
    }

    function test_setSplit_revertsForAnInvalidTreasury() public {
        vm.expectRevert(_invalidBeneficiary(address(0)));
        auction.setSplit(address(0), 0);
        vm.expectRevert(_invalidBeneficiary(address(auction)));
        auction.setSplit(address(auction), 0);
    }

    function test_setSplit_revertsAboveTheWhole() public {
        vm.expectRevert(abi.encodeWithSelector(IFeeAuction.InvalidRewardShare.selector, 10_001, 10_000));
        auction.setSplit(treasury, 10_001);
    }

    // quote

    function test_quote_revertsForTokensThatAreNotSold() public {
        vm.expectRevert(_wrongWay(address(ainu)));
        auction.quote(address(ainu));
        vm.expectRevert(_wrongWay(address(unlisted)));
        auction.quote(address(unlisted));
    }

    function test_quote_followsTheRate() public {
        skip(12 hours);
        _fee(10e6);
        auction.start(address(usd));
        skip(12 hours);
        tokens.setRate(address(usd), 1e30);
        _assertQuote(10e6, 10e18);
    }

    function _fee(uint256 amount) private {
        _feeIn(usd, amount);
    }

    function _feeIn(MintableToken token, uint256 amount) private {
        token.mint(address(this), amount);
        token.approve(address(ledger), amount);
        ledger.deposit(token, amount, address(auction));
    }

    function _buy(address buyer, uint256 minAmount, uint256 maxPrice) private returns (uint256, uint256) {
        vm.prank(buyer);
        return auction.buy(address(usd), minAmount, maxPrice);
    }

    function _usdOf(address account) private view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(usd)));
    }

    function _assertQuote(uint256 amount, uint256 price) private view {
        (uint256 lot, uint256 asked) = auction.quote(address(usd));
        assertEq(lot, amount, "amount");
        assertEq(asked, price, "price");
    }

    function _assertAuction(uint256 amount, uint48 startedAt) private view {
        (uint256 lot, uint48 since) = auction.auctionOf(address(usd));
        assertEq(lot, amount, "amount");
        assertEq(since, startedAt, "started at");
    }

    function _assertEmpty() private view {
        assertEq(_usdOf(address(auction)), 0);
        assertEq(_balanceOf(address(auction)), 0);
    }

    function _nothing(address token) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFeeAuction.NothingToSell.selector, token);
    }

    function _wrongWay(address token) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFeeAuction.WrongWay.selector, token);
    }

    function _invalidBeneficiary(address account) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFeeAuction.InvalidBeneficiary.selector, account);
    }
}
