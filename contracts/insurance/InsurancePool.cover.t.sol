// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {CoverMath} from "../libraries/CoverMath.sol";
import {InsuranceFixture} from "./InsuranceFixture.t.sol";

/// @notice Cover from opening to its end, and what is paid back for it.
contract InsurancePoolCoverTest is InsuranceFixture {
    /// @dev At a utilisation of 1.2 %, where the price is that of an idle pool times 1.000288.
    uint256 private constant PREMIUM = 0.8002304e18;

    // openCover

    function test_openCover_storesTheCover() public {
        assertEq(_open(JOB, AMOUNT), PREMIUM);
        IInsurancePool.Cover memory cover = pool.coverOf(JOB);
        assertEq(cover.client, client);
        assertEq(cover.amount, AMOUNT);
        assertEq(cover.agentId, AGENT);
        assertEq(cover.premium, PREMIUM);
        assertEq(cover.openedAt, _now());
        assertEq(cover.reservedUntil, _now() + 1 weeks);
    }

    function test_openCover_countsCoverAndExposure() public {
        _open(JOB, AMOUNT);
        IInsurancePool.State memory state = pool.stateOf();
        assertEq(state.assets, CAPITAL);
        assertEq(state.openCover, AMOUNT);
        assertEq(state.reserved, 120e18);
        assertEq(state.sharesAside, 0);
        assertEq(state.payouts, 0);
        assertEq(_balanceOf(address(pool)), CAPITAL + PREMIUM);
        _assertExposure(AGENT, client, AMOUNT, AMOUNT);
        _assertExposure(AGENT + 1, client2, 0, 0);
    }

    function test_openCover_addsExposuresUp() public {
        _open(JOB, AMOUNT);
        _open(_risk(2, AGENT, client2), 30e18);
        _open(_risk(3, AGENT + 1, client), 7e18);
        _assertExposure(AGENT, client, 130e18, 107e18);
        _assertExposure(AGENT + 1, client2, 7e18, 30e18);
        assertEq(_openCover(), 137e18);
    }

    function test_openCover_emits() public {
        vm.expectEmit(address(pool));
        emit IInsurancePool.CoverOpened(JOB, client, AGENT, AMOUNT, PREMIUM, _now() + 1 weeks, CAPITAL, AMOUNT);
        _open(JOB, AMOUNT);
    }

    function test_openCover_revertsForOthersThanJobs() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NotJobs.selector, client));
        vm.prank(client);
        pool.openCover(_risk(JOB), AMOUNT);
    }

    function test_openCover_revertsForNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.ZeroAmount.selector));
        pool.openCover(_risk(JOB), 0);
    }

    function test_openCover_revertsForAnotherToken() public {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.token = alice;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AssetMismatch.selector, alice, address(token)));
        pool.openCover(risk, AMOUNT);
    }

    function test_openCover_revertsForAnotherCapability() public {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.capability = keccak256("text.translate");
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.CapabilityMismatch.selector, risk.capability, CAPABILITY)
        );
        pool.openCover(risk, AMOUNT);
    }

    function test_openCover_takesAnyCapabilityIfThePoolNamesNone() public {
        IInsurancePool.Settings memory settings = _settings();
        settings.capability = 0;
        _useNewPool(settings);
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.capability = keccak256("text.translate");
        assertEq(_open(risk, AMOUNT), PREMIUM);
    }

    function test_openCover_revertsForAJobThatCouldOutlastTheCapital() public {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.duration = LONGEST + 1;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.DurationTooLong.selector, LONGEST + 1, LONGEST));
        pool.openCover(risk, AMOUNT);
        risk.duration = type(uint32).max;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.DurationTooLong.selector, type(uint32).max, LONGEST));
        pool.openCover(risk, AMOUNT);
        risk.duration = LONGEST;
        pool.openCover(risk, AMOUNT);
        assertEq(pool.coverOf(JOB).reservedUntil + pool.DISPUTE_TIME(), _now() + DELAY);
    }

    function test_openCover_takesTwoDaysAtTheLowestDelay() public {
        IInsurancePool.Settings memory settings = _settings();
        settings.redemptionDelay = 30 days;
        _useNewPool(settings);
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.duration = 2 days + 1;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.DurationTooLong.selector, 2 days + 1, 2 days));
        pool.openCover(risk, AMOUNT);
        risk.duration = 2 days;
        pool.openCover(risk, AMOUNT);
    }

    function test_openCover_revertsForACoveredJob() public {
        _open(JOB, AMOUNT);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.CoverExists.selector, JOB));
        pool.openCover(_risk(JOB), AMOUNT);
    }

    function test_openCover_revertsForAJobThatWasPaidFor() public {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 1, false);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.CoverExists.selector, JOB));
        pool.openCover(_risk(JOB), AMOUNT);
    }

    function test_openCover_revertsBeyondTheCapital() public {
        for (uint256 i = 1; i <= 4; ++i) _open(_risk(i, i, _client(i)), 2_000e18);
        uint256 assets = pool.totalAssets();
        uint128 left = uint128((assets * 10_000) / 12_000 - 8_000e18);
        uint256 reserved = CoverMath.reserved(8_000e18 + left + 1, 12_000);
        IInsurancePool.Risk memory risk = _risk(5, 5, _client(5));
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.CapacityExceeded.selector, reserved, assets));
        pool.openCover(risk, left + 1);
        pool.openCover(risk, left);
    }

    function test_openCover_revertsBeyondTheCapOfTheAgent() public {
        _open(JOB, 1_999e18);
        uint256 cap = CoverMath.agentCap(pool.totalAssets(), 2_000, SCORE);
        uint128 left = uint128(cap - 1_999e18);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, cap + 1, cap));
        pool.openCover(_risk(2, AGENT, client2), left + 1);
        pool.openCover(_risk(2, AGENT, client2), left);
    }

    function test_openCover_revertsBeyondTheCapOfANewAgent() public {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.score = 500;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 200e18 + 1, 200e18));
        pool.openCover(risk, 200e18 + 1);
        pool.openCover(risk, 200e18);
    }

    /// @dev The score fell, and what is open stays.
    function test_openCover_revertsBeyondTheCapOfAScoreThatFell() public {
        _open(JOB, 1_000e18);
        IInsurancePool.Risk memory risk = _risk(2);
        risk.score = 750;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 1_101e18, 1_100e18));
        pool.openCover(risk, 101e18);
        risk.score = 700;
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 1_000e18 + 1, 920e18));
        pool.openCover(risk, 1);
        assertEq(pool.capacityFor(AGENT, client, 700), 0);
    }

    function test_openCover_revertsBeyondTheCapOfTheClient() public {
        _open(JOB, 1_999e18);
        uint256 cap = CoverMath.cap(pool.totalAssets(), 3_000);
        uint128 left = uint128(cap - 1_999e18);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.ClientCapExceeded.selector, client, cap + 1, cap));
        pool.openCover(_risk(2, AGENT + 1, client), left + 1);
        pool.openCover(_risk(2, AGENT + 1, client), left);
    }

    /// @dev Half of the capital has asked to leave.
    function test_openCover_countsNoSharesThatAreAsideForTheCapOfTheAgent() public {
        _request(alice, pool.balanceOf(alice) / 2);
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 1_000e18 + 1, 1_000e18)
        );
        pool.openCover(_risk(JOB), 1_000e18 + 1);
        pool.openCover(_risk(JOB), 1_000e18);
    }

    function test_openCover_countsNoSharesThatAreAsideForTheCapOfTheClient() public {
        _request(alice, pool.balanceOf(alice) / 2);
        _open(JOB, 1_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.ClientCapExceeded.selector, client, 1_500e18 + 1, 1_500e18)
        );
        pool.openCover(_risk(2, AGENT + 1, client), 500e18 + 1);
        pool.openCover(_risk(2, AGENT + 1, client), 500e18);
    }

    function test_openCover_revertsWhenAllAskedToLeave() public {
        _request(alice, pool.balanceOf(alice));
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 1, 0));
        pool.openCover(_risk(JOB), 1);
    }

    /// @dev The millionth part of a unit is aside, and caps are measured on a unit less.
    function test_openCover_roundsWhatStaysDown() public {
        _request(alice, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IInsurancePool.AgentCapExceeded.selector, AGENT, 2_000e18, 2_000e18 - 1)
        );
        pool.openCover(_risk(JOB), 2_000e18);
        pool.openCover(_risk(JOB), 2_000e18 - 1);
    }

    /// @dev What backs open cover is all there is, whoever asked to leave.
    function test_openCover_reservesCapitalThatIsAsideToo() public {
        for (uint256 i = 1; i <= 4; ++i) _open(_risk(i, i, _client(i)), 2_000e18);
        _request(alice, pool.balanceOf(alice) / 2);
        uint128 left = 333_333333333333333333;
        assertEq(pool.capacityFor(5, client, SCORE), left);
        pool.openCover(_risk(5, 5, client), left);
    }

    function test_openCover_revertsForAnAgentBeyond64Bits() public {
        uint256 agentId = 2 ** 64;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 64, agentId));
        pool.openCover(_risk(JOB, agentId, client), AMOUNT);
    }

    function testFuzz_openCover_takesWhatCapacityForSaysAndNoMore(
        uint128 first,
        uint256 assets,
        uint256 aside,
        uint256 score,
        bool sameAgent,
        bool sameClient
    ) public {
        _request(bob, bound(aside, 1, _deposit(bob, bound(assets, 1, FUNDS))));
        uint256 most = pool.capacityFor(AGENT, client, SCORE);
        _open(JOB, uint128(bound(first, 1, most)));
        IInsurancePool.Risk memory risk = _risk(2, sameAgent ? AGENT : 8, sameClient ? client : client2);
        risk.score = bound(score, 0, 1_100);
        most = pool.capacityFor(risk.agentId, risk.client, risk.score);
        try pool.openCover(risk, uint128(most + 1)) {
            assertTrue(false, "more than the capacity");
        } catch {}
        if (most != 0) _open(risk, uint128(most));
        assertEq(_openCover(), pool.coverOf(JOB).amount + most);
    }

    // closeCover

    function test_closeCover_paysTheLoss() public {
        _open(JOB, AMOUNT);
        uint256 before = _balanceOf(client);
        assertEq(pool.closeCover(JOB, 40e18, false), 40e18);
        assertEq(_balanceOf(client), before + 40e18);
        IInsurancePool.State memory state = pool.stateOf();
        assertEq(state.assets, CAPITAL + PREMIUM - 40e18);
        assertEq(state.payouts, 40e18);
        assertEq(_balanceOf(address(pool)), state.assets);
    }

    function test_closeCover_freesTheCover() public {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 40e18, false);
        assertEq(_openCover(), 0);
        assertEq(pool.stateOf().reserved, 0);
        _assertExposure(AGENT, client, 40e18, 40e18);
        assertEq(keccak256(abi.encode(pool.coverOf(JOB))), keccak256(new bytes(6 * 32)));
    }

    function test_closeCover_remembersWhatWasPaid() public {
        _open(JOB, AMOUNT);
        _open(_risk(2, AGENT, client2), AMOUNT);
        pool.closeCover(JOB, 40e18, false);
        _assertExposure(AGENT, client, 140e18, 40e18);
        pool.closeCover(2, 0, false);
        _assertExposure(AGENT, client2, 40e18, 0);
        skip(90 days - 1);
        _assertExposure(AGENT, client, 40e18, 40e18);
        assertEq(pool.capacityFor(AGENT, client, SCORE), CoverMath.cap(pool.totalAssets(), 2_000) - 40e18);
        skip(1);
        _assertExposure(AGENT, client, 0, 0);
        assertEq(pool.capacityFor(AGENT, client, SCORE), CoverMath.cap(pool.totalAssets(), 2_000));
    }

    function test_closeCover_restartsTheMemoryWithEachPayout() public {
        _loseOn(1, 40e18);
        skip(89 days);
        _loseOn(2, 30e18);
        skip(89 days);
        _assertExposure(AGENT, client, 70e18, 70e18);
        skip(1 days);
        _assertExposure(AGENT, client, 0, 0);
        _loseOn(3, 5e18);
        _assertExposure(AGENT, client, 5e18, 5e18);
    }

    function test_closeCover_withoutALossRemembersNoLonger() public {
        _loseOn(1, 40e18);
        skip(89 days);
        _open(2, AMOUNT);
        pool.closeCover(2, 0, false);
        _open(3, AMOUNT);
        pool.closeCover(3, 0, true);
        skip(1 days);
        _assertExposure(AGENT, client, 0, 0);
    }

    function test_closeCover_cutsTheLossToTheCover() public {
        _open(JOB, AMOUNT);
        assertEq(pool.closeCover(JOB, type(uint256).max, false), AMOUNT);
    }

    function test_closeCover_paysWhileADisputeMayLast() public {
        _open(JOB, AMOUNT);
        skip(1 weeks + 28 days - 1);
        uint256 before = _balanceOf(client);
        assertEq(pool.closeCover(JOB, 40e18, false), 40e18);
        assertEq(_balanceOf(client), before + 40e18);
    }

    /// @dev Capital that was counted for it may have left.
    function test_closeCover_paysNothingLater() public {
        _open(JOB, AMOUNT);
        skip(1 weeks + 28 days);
        uint256 before = _balanceOf(client);
        vm.expectEmit(address(pool));
        emit IInsurancePool.CoverClosed(JOB, 0, 0, CAPITAL + PREMIUM, 0);
        assertEq(pool.closeCover(JOB, 40e18, false), 0);
        assertEq(_balanceOf(client), before);
        assertEq(pool.stateOf().payouts, 0);
        _assertExposure(AGENT, client, 0, 0);
    }

    function test_closeCover_paysNothingWithoutALoss() public {
        _open(JOB, AMOUNT);
        uint256 before = _balanceOf(client);
        assertEq(pool.closeCover(JOB, 0, false), 0);
        assertEq(_balanceOf(client), before);
        assertEq(pool.totalAssets(), CAPITAL + PREMIUM);
    }

    function test_closeCover_returnsTheUnusedPremiumOfACancelledJob() public {
        _open(JOB, AMOUNT);
        uint256 before = _balanceOf(client);
        skip(1 weeks / 4);
        assertEq(pool.closeCover(JOB, 0, true), 0);
        assertEq(_balanceOf(client), before + (PREMIUM * 3) / 4);
        assertEq(pool.totalAssets(), CAPITAL + PREMIUM - (PREMIUM * 3) / 4);
        assertEq(_balanceOf(address(pool)), pool.totalAssets());
    }

    function test_closeCover_paysNoLossOfACancelledJob() public {
        _open(JOB, AMOUNT);
        skip(1 weeks);
        uint256 before = _balanceOf(client);
        assertEq(pool.closeCover(JOB, AMOUNT, true), 0);
        assertEq(_balanceOf(client), before);
    }

    function test_closeCover_emits() public {
        _open(JOB, AMOUNT);
        vm.expectEmit(address(pool));
        emit IInsurancePool.CoverClosed(JOB, 40e18, 0, CAPITAL + PREMIUM - 40e18, 0);
        pool.closeCover(JOB, 40e18, false);

        uint256 assets = pool.totalAssets();
        uint256 premium = _open(2, AMOUNT);
        vm.expectEmit(address(pool));
        emit IInsurancePool.CoverClosed(2, 0, premium, assets, 0);
        pool.closeCover(2, 0, true);
    }

    function test_closeCover_revertsForOthersThanJobs() public {
        _open(JOB, AMOUNT);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NotJobs.selector, client));
        vm.prank(client);
        pool.closeCover(JOB, AMOUNT, false);
    }

    function test_closeCover_revertsWithoutCover() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NoCover.selector, JOB));
        pool.closeCover(JOB, AMOUNT, false);
    }

    function test_closeCover_revertsTheSecondTime() public {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, AMOUNT, false);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NoCover.selector, JOB));
        pool.closeCover(JOB, AMOUNT, false);
    }

    function testFuzz_closeCover_returnsExactlyTheUnusedPremium(
        uint128 amount,
        uint256 score,
        uint256 duration,
        uint32 elapsed
    ) public {
        IInsurancePool.Settings memory settings = _settings();
        settings.redemptionDelay = 365 days;
        _useNewPool(settings);
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.score = bound(score, 0, 1_000);
        amount = uint128(bound(amount, 1, pool.capacityFor(AGENT, client, risk.score)));
        risk.duration = uint32(bound(duration, 0, 337 days));
        uint256 premium = _open(risk, amount);
        uint256 paidFor = risk.duration < 25 weeks ? risk.duration : 25 weeks;
        uint256 unused = elapsed < paidFor ? (premium * (paidFor - elapsed)) / paidFor : 0;
        uint256 before = _balanceOf(client);
        skip(elapsed);
        pool.closeCover(JOB, 0, true);
        assertEq(_balanceOf(client) - before, unused);
        assertLe(unused, premium);
        assertEq(_balanceOf(address(pool)), pool.totalAssets());
    }

    // quote

    function testFuzz_quote_isWhatOpeningCosts(uint128 amount, uint256 score, uint256 duration) public {
        IInsurancePool.Risk memory risk = _risk(JOB);
        risk.score = bound(score, 0, 1_000);
        amount = uint128(bound(amount, 1, pool.capacityFor(AGENT, client, risk.score)));
        risk.duration = uint32(bound(duration, 0, LONGEST));
        uint256 quoted = pool.quote(risk, amount);
        assertEq(_open(risk, amount), quoted);
        assertGe(quoted * 1e18, uint256(amount) * 0.001e18);
        assertLt(quoted * 1e18, uint256(amount) * 0.25e18 + 1e18);
    }

    function testFuzz_quote_risesWithTheAmountAndWithWhatIsOpen(uint128 amount, uint128 more, uint128 open) public {
        amount = uint128(bound(amount, 1, 1_000e18));
        more = uint128(bound(more, amount, 1_000e18));
        open = uint128(bound(open, 1, 1_000e18));
        uint256 quoted = pool.quote(_risk(2), amount);
        assertLe(quoted, pool.quote(_risk(2), more));
        pool.openCover(_risk(JOB), open);
        assertLe(quoted, pool.quote(_risk(2), amount));
    }

    function test_quote_ofMoreThanThePoolHasIsThatOfFullUse() public view {
        assertEq(pool.quote(_risk(JOB), uint128(2 * CAPITAL)), (2 * CAPITAL * 24) / 1_000);
    }

    // capacityFor

    function test_capacityFor_isTheLeastOfCapitalAndCaps() public {
        assertEq(pool.capacityFor(AGENT, client, SCORE), 2_000e18);
        _open(JOB, 1_500e18);
        uint256 assets = pool.totalAssets();
        assertEq(pool.capacityFor(AGENT, client2, SCORE), assets / 5 - 1_500e18);
        assertEq(pool.capacityFor(8, client, SCORE), (assets * 3) / 10 - 1_500e18);
        assertEq(pool.capacityFor(8, client2, SCORE), assets / 5);
        for (uint256 i = 2; i <= 4; ++i) _open(_risk(i, 10 + i, _client(i)), 2_000e18);
        assertEq(pool.capacityFor(8, client2, SCORE), (pool.totalAssets() * 10) / 12 - 7_500e18);
    }

    function test_capacityFor_countsNoSharesThatAreAside() public {
        _deposit(bob, CAPITAL);
        _request(bob, pool.balanceOf(bob));
        assertEq(pool.capacityFor(AGENT, client, SCORE), 2_000e18);
        skip(DELAY + pool.REDEMPTION_WINDOW() + 1); // they can no longer be redeemed, and count no more for that
        assertEq(pool.capacityFor(AGENT, client, SCORE), 2_000e18);
        vm.prank(bob);
        pool.cancelRedeem();
        assertEq(pool.capacityFor(AGENT, client, SCORE), 4_000e18);
    }

    function test_capacityFor_isNothingWhenLossesShrankTheCaps() public {
        _open(JOB, 2_000e18);
        for (uint256 i = 2; i <= 4; ++i) _open(_risk(i, 10 + i, _client(i)), 2_000e18);
        for (uint256 i = 2; i <= 4; ++i) pool.closeCover(i, 2_000e18, false);
        assertEq(pool.capacityFor(AGENT, client2, SCORE), 0);
        assertEq(pool.closeCover(JOB, 2_000e18, false), 2_000e18);
    }

    // recover

    function test_recover_addsWhatIsPaidBack() public {
        _payOut(40e18);
        uint256 assets = pool.totalAssets();
        uint256 before = _balanceOf(client2);
        _recover(15e18, 15e18);
        assertEq(pool.totalAssets(), assets + 15e18);
        assertEq(pool.stateOf().recoveries, 15e18);
        assertEq(_balanceOf(client2), before - 15e18);
        assertEq(_balanceOf(address(pool)), pool.totalAssets());
    }

    function test_recover_freesTheAgentAndTheClient() public {
        _payOut(40e18);
        _recover(15e18, 15e18);
        _assertExposure(AGENT, client, 25e18, 25e18);
        _assertExposure(AGENT, client2, 25e18, 0);
        _recover(100e18, 25e18);
        _assertExposure(AGENT, client, 0, 0);
        assertEq(pool.capacityFor(AGENT, client, SCORE), CoverMath.cap(_valueOf(alice), 2_000));
    }

    function test_recover_ofWhatIsForgottenMakesNoMoreRoom() public {
        _payOut(40e18);
        skip(90 days);
        _loseOn(2, 10e18);
        _open(3, AMOUNT);
        _recover(40e18, 40e18);
        _assertExposure(AGENT, client, AMOUNT, AMOUNT);
    }

    function test_recover_takesNoMoreThanWasPaid() public {
        _payOut(40e18);
        _recover(15e18, 15e18);
        _recover(100e18, 25e18);
        assertEq(pool.stateOf().recoveries, pool.stateOf().payouts);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NothingToRecover.selector, JOB));
        vm.prank(client2);
        pool.recover(JOB, 1);
    }

    function test_recover_emits() public {
        _payOut(40e18);
        uint256 assets = pool.totalAssets();
        vm.prank(client2);
        ledger.setOperator(address(pool), true);
        vm.expectEmit(address(pool));
        emit IInsurancePool.Recovered(JOB, client2, 40e18, assets + 40e18);
        vm.prank(client2);
        pool.recover(JOB, 41e18);
    }

    function test_recover_revertsForNothing() public {
        _payOut(40e18);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.ZeroAmount.selector));
        pool.recover(JOB, 0);
    }

    function test_recover_revertsWhileTheCoverIsOpen() public {
        _open(JOB, AMOUNT);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NothingToRecover.selector, JOB));
        pool.recover(JOB, 1);
    }

    function test_recover_revertsForAJobThatCostNothing() public {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, 0, false);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NothingToRecover.selector, JOB));
        pool.recover(JOB, 1);
    }

    /// @dev Another one, with the same capital by alice.
    function _useNewPool(IInsurancePool.Settings memory settings) private {
        pool = _newPool(settings);
        vm.prank(alice);
        token.approve(address(pool), CAPITAL);
        _deposit(alice, CAPITAL);
    }

    function _payOut(uint256 loss) private {
        _open(JOB, AMOUNT);
        pool.closeCover(JOB, loss, false);
    }

    function _loseOn(uint256 jobId, uint256 loss) private {
        _open(jobId, AMOUNT);
        assertEq(pool.closeCover(jobId, loss, false), loss);
    }

    function _recover(uint256 amount, uint256 recovered) private {
        vm.prank(client2);
        ledger.setOperator(address(pool), true);
        vm.prank(client2);
        assertEq(pool.recover(JOB, amount), recovered);
    }

    /// @dev Another client with money in the Ledger.
    function _client(uint256 i) private returns (address account) {
        account = address(uint160(0xC11E47 + i));
        token.mint(address(this), FUNDS);
        token.approve(address(ledger), FUNDS);
        _credit(account);
    }

    function _assertExposure(uint256 agentId, address of_, uint256 ofAgent, uint256 ofClient) private view {
        (uint256 foundOfAgent, uint256 foundOfClient) = pool.exposureOf(agentId, of_);
        assertEq(foundOfAgent, ofAgent);
        assertEq(foundOfClient, ofClient);
    }
}
