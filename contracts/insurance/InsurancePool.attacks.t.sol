// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {CoverMath} from "../libraries/CoverMath.sol";
import {FeeToken} from "../mocks/FeeToken.sol";
import {MintableToken} from "../mocks/MintableToken.sol";
import {ReenteringToken} from "../mocks/ReenteringToken.sol";
import {InsuranceFixture} from "./InsuranceFixture.t.sol";

/// @notice Each test plays an attack and shows that it fails, or how little it gains.
contract InsurancePoolAttacksTest is InsuranceFixture {
    // Price of a share

    function test_attack_donationsMoveNoPrice() public {
        uint256 before = pool.convertToAssets(1e24);
        token.mint(address(pool), FUNDS);
        vm.prank(client);
        ledger.transfer(address(pool), uint160(address(token)), FUNDS / 2);
        assertEq(pool.convertToAssets(1e24), before);
        assertEq(pool.totalAssets(), CAPITAL);
        assertEq(pool.capacityFor(AGENT, client, SCORE), 2_000e18);
        assertEq(_deposit(bob, 1e18), 1e24);
    }

    /// @dev The classic: one unit in, a donation, and the next one's deposit rounds to no shares.
    function testFuzz_attack_firstDepositorInflatesNothing(uint96 donation, uint256 assets) public {
        _newEmptyPool(_settings());
        _deposit(alice, 1);
        token.mint(address(pool), donation);
        vm.prank(client);
        ledger.transfer(address(pool), uint160(address(token)), bound(donation, 0, FUNDS));
        assets = bound(assets, 1, FUNDS);
        _deposit(bob, assets);
        assertEq(_valueOf(bob), assets);
        assertEq(_valueOf(alice), 1);
    }

    /// @dev A recovery is the one way to put money in without shares. It is bounded by what was paid, and costs the giver.
    function testFuzz_attack_recoveryInflatesNothing(uint256 capital, uint256 assets) public {
        capital = bound(capital, 10, 1_000);
        _newEmptyPool(_settings());
        _deposit(alice, capital);
        _open(JOB, 1);
        pool.closeCover(JOB, 1, false);
        vm.prank(client);
        ledger.setOperator(address(pool), true);
        vm.prank(client);
        pool.recover(JOB, FUNDS);
        assets = bound(assets, 1e6, FUNDS);
        _deposit(bob, assets);
        assertGe(_valueOf(bob) + 2, assets);
    }

    /// @dev However the steps are rounded, entering and leaving in turns takes nothing from the other.
    function testFuzz_attack_dustOfManyRoundsIsThePools(uint256[8] memory parts) public {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 33e18 + 1, false);
        uint256 alices = _valueOf(alice);
        uint256 spent = token.balanceOf(bob);
        for (uint256 i = 0; i < parts.length; ++i) {
            if (_deposit(bob, bound(parts[i], 1, 1e9)) != 0) _leave(bob);
        }
        assertLe(token.balanceOf(bob), spent);
        assertGe(_valueOf(alice), alices);
    }

    // Sandwiching a payout

    function test_attack_aRequestDodgesNoPayout() public {
        _deposit(bob, CAPITAL);
        uint256 premium = _open(JOB, 2_000e18);
        _request(bob, pool.balanceOf(bob));
        pool.closeCover(JOB, 2_000e18, false);
        assertApproxEqAbs(_valueOf(bob), _valueOf(alice), 1);
        skip(DELAY);
        uint256 paid = _redeem(bob, pool.balanceOf(bob));
        assertApproxEqAbs(paid, (2 * CAPITAL + premium - 2_000e18) / 2, 1);
    }

    /// @dev Who keeps a request ready would leave before each ruling: so it lapses.
    function test_attack_noStandingExit() public {
        _deposit(bob, CAPITAL);
        _request(bob, pool.balanceOf(bob));
        skip(DELAY + 7 days + 1);
        _open(JOB, 2_000e18);
        assertEq(pool.maxRedeem(bob), 0);
        pool.closeCover(JOB, 2_000e18, false);
        assertApproxEqAbs(_valueOf(bob), _valueOf(alice), 1);
    }

    /// @dev Who leaves within the window leaves the capital of what is open, and bears its loss with the shares that stay.
    function test_attack_leavingTakesNoReservedCapital() public {
        _useDearPool();
        _request(alice, pool.balanceOf(alice) / 2);
        skip(DELAY);
        _open(JOB, 1_000e18);
        _open(_risk(2, AGENT + 1, client2), 500e18);
        _redeem(alice, pool.maxRedeem(alice));
        assertApproxEqAbs(pool.totalAssets(), 7_500e18, 1);
        assertEq(pool.closeCover(JOB, 1_000e18, false), 1_000e18);
        assertEq(pool.closeCover(2, 500e18, false), 500e18);
        assertApproxEqAbs(_valueOf(alice), 6_000e18 + premiums, 2);
    }

    function test_attack_enteringBeforeAPayoutSharesIt() public {
        _open(JOB, 2_000e18);
        _deposit(bob, CAPITAL);
        pool.closeCover(JOB, 2_000e18, false);
        assertLt(_valueOf(bob), CAPITAL - 950e18);
    }

    function test_attack_enteringAfterAPayoutGainsNothing() public {
        _open(JOB, 2_000e18);
        pool.closeCover(JOB, 2_000e18, false);
        uint256 alices = _valueOf(alice);
        _deposit(bob, CAPITAL);
        assertLe(_valueOf(bob), CAPITAL);
        assertApproxEqAbs(_valueOf(alice), alices, 1);
    }

    /// @dev The gain is the share of one premium, for capital that is at risk for the delay.
    function testFuzz_attack_enteringBeforeAPremiumGainsAShareOfIt(uint256 assets, uint128 amount) public {
        assets = bound(assets, 1e18, FUNDS);
        uint256 premium = _open(JOB, uint128(bound(amount, 1, 2_000e18)));
        _deposit(bob, assets);
        pool.closeCover(JOB, 0, false);
        uint256 share = (premium * assets) / (CAPITAL + assets);
        assertLe(_valueOf(bob), assets + share + 1);
        assertEq(pool.maxRedeem(bob), 0);
        _request(bob, pool.balanceOf(bob));
        assertEq(pool.maxRedeem(bob), 0);
    }

    /// @dev Buy cover, leave at the price that the premium raised, cancel: the refund would come from those who stay.
    function test_attack_leavingOnAPremiumThatIsRefundedGainsNothing() public {
        _deposit(bob, CAPITAL);
        _request(bob, pool.balanceOf(bob));
        skip(DELAY);
        uint256 paid = _balanceOf(client);
        assertGt(_open(JOB, 2_000e18), 16e18); // capital that stays has no larger cap
        assertEq(_redeem(bob, pool.balanceOf(bob)), CAPITAL);
        pool.closeCover(JOB, 0, true);
        assertEq(_balanceOf(client), paid);
        assertEq(_valueOf(alice), CAPITAL);
    }

    // Reserved is reserved

    /// @dev All that can happen to a pool, and then the worst: every cover is paid in full.
    function testFuzz_attack_nothingKeepsCoversFromBeingPaid(
        uint128[6] memory amounts,
        uint256 leaving,
        uint64 rate,
        uint256 loss
    ) public {
        _useDearPool();
        _deposit(bob, CAPITAL / 2);
        _request(alice, bound(leaving, 1, pool.balanceOf(alice) - 1e6));
        _request(bob, pool.balanceOf(bob));
        skip(DELAY);
        uint256[6] memory covers;
        for (uint256 i = 0; i < 6; ++i) {
            address of_ = i % 2 == 0 ? client : client2;
            uint256 most = pool.capacityFor(i, of_, SCORE);
            if (most == 0) continue;
            covers[i] = bound(amounts[i], 1, most);
            _open(_risk(i, i, of_), uint128(covers[i]));
        }
        if (covers[0] != 0) pool.closeCover(0, loss, loss % 2 == 0);
        _redeem(alice, pool.maxRedeem(alice));
        vm.prank(manager);
        pool.setRate(uint64(bound(rate, 0.018e18, 0.022e18)));
        _redeem(bob, pool.maxRedeem(bob));
        token.mint(address(pool), 1);
        skip(1 weeks + pool.DISPUTE_TIME() - 1);
        for (uint256 i = 1; i < 6; ++i) {
            if (covers[i] == 0) continue;
            address of_ = i % 2 == 0 ? client : client2;
            uint256 before = _balanceOf(of_);
            assertEq(pool.closeCover(i, type(uint256).max, false), covers[i]);
            assertEq(_balanceOf(of_), before + covers[i]);
        }
        assertEq(_openCover(), 0);
        assertEq(_balanceOf(address(pool)), pool.totalAssets());
    }

    // Capital that comes only to raise the caps: bob, the client and the agent are one, and alice loses no more than her own cap

    /// @dev In, a large cover, and out again in one transaction.
    function testFuzz_attack_capitalBorrowedForAMomentStays(uint256 assets, uint256 score) public {
        uint256 shares = _deposit(bob, bound(assets, 1e18, FUNDS));
        _buyAll(score, 0);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, bob, 1, 0));
        _redeem(bob, 1);
        _request(bob, shares);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, bob, 1, 0));
        _redeem(bob, 1);
        _loseAll(score);
    }

    /// @dev In, a large cover, the request at once; the job and the dispute about it take as long as they can.
    function testFuzz_attack_capitalBorrowedForTheDelayLeavesAfterTheRuling(
        uint256 assets,
        uint256 score,
        uint256 duration
    ) public {
        uint256 shares = _deposit(bob, bound(assets, 1e18, FUNDS));
        duration = bound(duration, 0, LONGEST);
        _buyAll(score, uint32(duration));
        _request(bob, shares);
        skip(duration + pool.DISPUTE_TIME() - 1);
        assertEq(pool.maxRedeem(bob), 0);
        uint256 before = pool.convertToAssets(shares);
        _loseAll(score);
        assertLt(pool.convertToAssets(shares), before);
        skip(1 + LONGEST - duration);
        assertEq(pool.maxRedeem(bob), shares);
    }

    /// @dev The request first, and the cover within the window in which all of it can leave.
    function testFuzz_attack_capitalThatAskedToLeaveRaisesNoCap(uint256 assets, uint256 score, uint256 wait) public {
        uint256 alices = pool.capacityFor(AGENT, client, _score(score));
        uint256 shares = _deposit(bob, bound(assets, 1e18, FUNDS));
        _request(bob, shares);
        skip(bound(wait, 0, DELAY + 30 days));
        assertEq(pool.capacityFor(AGENT, client, _score(score)), alices);
        _buyAll(score, LONGEST);
        _redeem(bob, pool.maxRedeem(bob));
        skip(LONGEST + pool.DISPUTE_TIME() - 1);
        _loseAll(score);
    }

    /// @dev In, a large cover, the request at once, and nobody calls for the ruling before the capital is out.
    function testFuzz_attack_aRulingThatIsHeldBackTakesNothing(uint256 assets, uint256 score, uint256 wait) public {
        uint256 shares = _deposit(bob, bound(assets, 1e18, FUNDS));
        _buyAll(score, LONGEST);
        _request(bob, shares);
        skip(DELAY + bound(wait, 0, pool.REDEMPTION_WINDOW()));
        _redeem(bob, pool.maxRedeem(bob));
        uint256 before = _valueOf(alice);
        assertEq(pool.closeCover(JOB, type(uint256).max, false), 0);
        assertGe(_valueOf(alice), before);
    }

    /// @dev The request first; taken back for the purchase, and made again at once.
    function testFuzz_attack_capitalThatIsTakenBackStaysForTheDelay(uint256 assets, uint256 score) public {
        uint256 shares = _deposit(bob, bound(assets, 1e18, FUNDS));
        _request(bob, shares);
        skip(DELAY);
        vm.prank(bob);
        pool.cancelRedeem();
        _buyAll(score, LONGEST);
        _request(bob, shares);
        skip(LONGEST + pool.DISPUTE_TIME() - 1);
        assertEq(pool.maxRedeem(bob), 0);
        _loseAll(score);
    }

    function _score(uint256 seed) private pure returns (uint256) {
        return bound(seed, 0, 1_000);
    }

    function _buyAll(uint256 score, uint32 duration) private {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.score = _score(score);
        risk.duration = duration;
        _open(risk, uint128(pool.capacityFor(AGENT, client, risk.score)));
    }

    /// @dev The ruling goes against the agent, and alice bears at most what the caps let her lose alone.
    function _loseAll(uint256 score) private {
        pool.closeCover(JOB, type(uint256).max, false);
        assertGe(_valueOf(alice) + CoverMath.agentCap(CAPITAL, 2_000, _score(score)) + 1, CAPITAL);
        assertGe(pool.totalAssets(), pool.stateOf().reserved);
    }

    // Collusion

    /// @dev A client and an agent that are one, and fail whatever Jobs lets them fail: one agent costs at most its cap of the
    /// capital at once, one client the cap of clients, and what they net is less by the premiums.
    function testFuzz_attack_colludersTakeAtMostTheCaps(uint256 agents, uint256 clients) public {
        agents = bound(agents, 1, 3);
        clients = bound(clients, 1, 2);
        uint256 before = _balanceOf(client) + _balanceOf(client2);
        uint256 jobs;
        for (uint256 a = 0; a < agents; ++a) {
            for (uint256 c = 0; c < clients; ++c) {
                address of_ = c == 0 ? client : client2;
                uint256 most = pool.capacityFor(a, of_, SCORE);
                if (most != 0) _open(_risk(jobs++, a, of_), uint128(most));
            }
        }
        uint256 capital = pool.totalAssets();
        for (uint256 i = 0; i < jobs; ++i) pool.closeCover(i, type(uint256).max, false);
        uint256 payouts = pool.stateOf().payouts;
        assertLe(payouts, (agents * capital * 2_000) / 10_000);
        assertLe(payouts, (clients * capital * 3_000) / 10_000);
        assertLe(payouts, (capital * 10_000) / 12_000);
        assertEq(_balanceOf(client) + _balanceOf(client2), before + payouts - premiums);
    }

    /// @dev Contest, lose before the court on purpose, and again, in whatever parts: while a loss is remembered, the two take one cap
    /// of their agent at its score, and of it go the premiums. Another client changes nothing.
    function testFuzz_attack_repeatedCyclesTakeOneCap(uint256 score, uint256[10] memory parts) public {
        score = bound(score, 0, 1_000);
        uint256 before = _balanceOf(client) + _balanceOf(client2);
        uint256 cap = CoverMath.agentCap(CAPITAL, 2_000, score);
        for (uint256 i = 0; i < parts.length; ++i) {
            if (!_cycle(i, score, parts[i])) break;
            skip(6 days);
        }
        uint256 payouts = pool.stateOf().payouts;
        assertLe(payouts, cap);
        assertEq(_balanceOf(client) + _balanceOf(client2), before + payouts - premiums);
    }

    /// @dev All that there is, as soon as there is something: one cap for each time of the memory that has begun.
    function testFuzz_attack_patientCyclesTakeOneCapAMemory(uint256 score, uint256[12] memory waits) public {
        score = bound(score, 0, 1_000);
        uint256 cap = CoverMath.agentCap(CAPITAL, 2_000, score);
        uint256 start = _now() + 3 days;
        for (uint256 i = 0; i < waits.length; ++i) {
            uint256 memories = (_now() + 3 days - start) / pool.LOSS_MEMORY() + 1;
            _cycle(i, score, type(uint256).max);
            assertLe(pool.stateOf().payouts, cap * memories);
            skip(bound(waits[i], 0, 100 days));
        }
    }

    /// @dev What a loss took and the agent paid back can be insured again: the pool has it.
    function test_attack_recoveringBetweenCyclesTakesNoMore() public {
        vm.prank(client);
        ledger.setOperator(address(pool), true);
        uint256 before = _balanceOf(client);
        for (uint256 i = 0; i < 5; ++i) {
            _cycle(2 * i, SCORE, type(uint256).max);
            vm.prank(client);
            pool.recover(2 * i, 500e18);
        }
        assertLe(pool.stateOf().payouts - pool.stateOf().recoveries, CoverMath.cap(CAPITAL, 2_000) - 500e18);
        assertLe(_balanceOf(client), before + CoverMath.cap(CAPITAL, 2_000));
    }

    /// @dev Opens a part of what can be covered and loses all of it three days later, in turns with two clients.
    function _cycle(uint256 jobId, uint256 score, uint256 part) private returns (bool) {
        IInsurancePool.Risk memory risk = _risk(jobId, AGENT, jobId % 2 == 0 ? client : client2);
        risk.score = score;
        uint256 most = pool.capacityFor(AGENT, risk.client, score);
        if (most == 0) return false;
        uint256 amount = bound(part, 1, most);
        _open(risk, uint128(amount));
        skip(3 days);
        assertEq(pool.closeCover(jobId, type(uint256).max, false), amount);
        return true;
    }

    /// @dev An underwriter gains nothing by insuring himself: he pays his share of his own payout.
    function test_attack_underwriterWhoIsTheClientPaysHisShare() public {
        uint256 shares = _deposit(bob, CAPITAL);
        uint256 premium = _open(JOB, 1_000e18);
        pool.closeCover(JOB, 1_000e18, false);
        assertApproxEqAbs(pool.convertToAssets(shares), CAPITAL - (1_000e18 - premium) / 2, 1);
    }

    /// @dev Capital can be held for nothing in no time, and else for a price in proportion.
    function test_attack_holdingCapitalByCancellingCosts() public {
        IInsurancePool.Settings memory settings = _settings();
        settings.redemptionDelay = 365 days;
        _newEmptyPool(settings);
        _deposit(alice, CAPITAL);
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.duration = 337 days;
        uint256 before = _balanceOf(client);
        uint256 premium = _open(risk, 1_000e18);
        skip(1 weeks);
        pool.closeCover(JOB, 0, true);
        assertEq(before - _balanceOf(client), premium - (premium * 24) / 25);
        assertGe(before - _balanceOf(client), 4e18);
    }

    // Hostile assets

    function test_attack_feeOnTransferIsRefused() public {
        _useToken(address(deploy("FeeToken", "")));
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(pool), 98e18, 99e18)
        );
        _deposit(alice, 100e18);

        FeeToken(address(token)).mint(address(pool), 1e18); // so that the Ledger can take as much as was asked for
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.IncompleteDeposit.selector, 99e18, 100e18));
        _deposit(alice, 100e18);
    }

    function test_attack_aDepositWithinADepositGainsNothing() public {
        ReenteringToken reentering = _useReenteringToken();
        reentering.arm(address(pool), abi.encodeCall(pool.deposit, (500e18, bob)));
        _deposit(alice, 100e18);
        assertTrue(reentering.succeeded());
        _assertSound(1_600e18);
        assertEq(_valueOf(alice), 1_100e18);
        assertEq(_valueOf(bob), 500e18);
    }

    function test_attack_leavingWithinADepositGainsNothing() public {
        ReenteringToken reentering = _useReenteringToken();
        _enterAndWait(reentering, 300e18);
        reentering.arm(address(pool), abi.encodeCall(pool.redeem, (300e24, bob, address(reentering))));
        _deposit(alice, 100e18);
        assertTrue(reentering.succeeded());
        assertEq(token.balanceOf(bob), FUNDS + 300e18);
        _assertSound(1_100e18);
        assertEq(_valueOf(alice), 1_100e18);
    }

    function test_attack_leavingWithinALeavingFails() public {
        ReenteringToken reentering = _useReenteringToken();
        _enterAndWait(reentering, 300e18);
        vm.prank(address(reentering));
        pool.cancelRedeem();
        _request(address(reentering), 300e24);
        _request(alice, 400e24);
        skip(DELAY);
        reentering.arm(address(pool), abi.encodeCall(pool.redeem, (300e24, bob, address(reentering))));
        assertEq(_redeem(alice, 400e24), 400e18);
        assertFalse(reentering.succeeded());
        assertEq(
            reentering.result(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
        _assertSound(900e18);
    }

    function test_attack_redeemingTheSameSharesTwiceFails() public {
        ReenteringToken reentering = _useReenteringToken();
        _request(alice, 400e24);
        vm.prank(alice);
        pool.approve(address(reentering), type(uint256).max);
        skip(DELAY);
        reentering.arm(address(pool), abi.encodeCall(pool.redeem, (400e24, bob, alice)));
        assertEq(_redeem(alice, 400e24), 400e18);
        assertFalse(reentering.succeeded());
        _assertSound(600e18);
    }

    /// @dev The account of the pool holds its capital and not more: nothing was donated in these tests.
    function _assertSound(uint256 assets) private view {
        assertEq(pool.totalAssets(), assets);
        assertEq(_balanceOf(address(pool)), assets);
        assertLe(pool.convertToAssets(pool.totalSupply()), assets);
    }

    /// @dev With 1,000 of alice's capital in it.
    function _useReenteringToken() private returns (ReenteringToken reentering) {
        reentering = ReenteringToken(deploy("ReenteringToken", ""));
        _useToken(address(reentering));
        reentering.mint(address(reentering), FUNDS);
        _deposit(alice, 1_000e18);
    }

    /// @dev The token itself underwrites, as its calls come from there.
    function _enterAndWait(ReenteringToken reentering, uint256 assets) private {
        vm.startPrank(address(reentering));
        reentering.approve(address(pool), type(uint256).max);
        pool.deposit(assets, address(reentering));
        pool.requestRedeem(assets * 1e6);
        vm.stopPrank();
        skip(DELAY);
    }

    function _useToken(address other) private {
        token = MintableToken(other);
        _newEmptyPool(_settings());
        token.mint(alice, FUNDS);
        token.mint(bob, FUNDS);
    }

    /// @dev With alice's capital, of which a cover reserves five times what it can cost.
    function _useDearPool() private {
        IInsurancePool.Settings memory settings = _settings();
        settings.ratioBps = 50_000;
        _newEmptyPool(settings);
        _deposit(alice, CAPITAL);
    }

    function _newEmptyPool(IInsurancePool.Settings memory settings) private {
        pool = _newPool(settings);
        vm.prank(alice);
        token.approve(address(pool), type(uint256).max);
        vm.prank(bob);
        token.approve(address(pool), type(uint256).max);
    }
}
