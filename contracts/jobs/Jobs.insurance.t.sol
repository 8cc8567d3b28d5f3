// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MintableToken} from "../mocks/MintableToken.sol";
import {MockPool} from "../mocks/MockPool.sol";

/// @notice Jobs that are insured: the purchase, and what the cover pays at each end.
contract JobsInsuranceTest is JobsTest {
    function setUp() public override {
        super.setUp();
        _insure();
    }

    // --- The purchase

    function test_openInsured_opensAndBuysCover() external {
        vm.expectEmit(address(jobs));
        emit IJobs.JobInsured(_id(), address(pool), COVER, PREMIUM);
        _open();
        _assertStatus(IJobs.Status.Open);
        assertEq(jobs.insurerOf(_id()), address(pool));
        assertEq(uint256(_job().pending), 4);
        assertEq(_balance(client.addr), WEALTH - PRICE - PREMIUM);
        assertEq(_balance(address(pool)), WEALTH + PREMIUM);
        _assertRisk(1 hours + 6 days);
        _assertConserved();
    }

    function test_openInsured_fundsWithTheProvidersSignature() external {
        bytes memory signature = _signTerms(provider);
        vm.prank(client.addr);
        uint256 jobId = jobs.openInsured(terms, _order(), signature);
        assertEq(jobId, _id());
        _assertStatus(IJobs.Status.Funded);
        assertEq(_locked(), BOND);
        assertEq(uint256(_job().pending), 4);
        _assertRisk(6 days);
        _assertConserved();
    }

    function test_openInsured_revertsForOthersThanTheClient() external {
        vm.expectRevert(_notParty(provider.addr));
        vm.prank(provider.addr);
        jobs.openInsured(terms, _order(), "");
    }

    function test_openInsured_revertsForAnotherSignature() external {
        bytes memory signature = _signTerms(stranger);
        _refused(_order(), signature, _invalidSignature(provider.addr));
    }

    function test_openInsured_revertsForAJobThatTheCourtDoesNotJudge() external {
        terms.arbitrator = address(arbitrator);
        _refused(_order(), "", abi.encodeWithSelector(IJobs.NotInsurable.selector, address(arbitrator)));
        terms.arbitrator = address(0);
        _refused(_order(), "", abi.encodeWithSelector(IJobs.NotInsurable.selector, address(0)));
    }

    function test_openInsured_revertsForATokenWithoutRate() external {
        tokens.setRate(address(usd), 0);
        _refused(_order(), "", abi.encodeWithSelector(IJobs.TokenNotListed.selector, address(usd)));
    }

    function test_openInsured_revertsAboveTheMostThatIsPaid() external {
        pool.setPremium(PREMIUM + 1);
        _refused(_order(), "", abi.encodeWithSelector(IJobs.PremiumTooHigh.selector, PREMIUM + 1, PREMIUM));
        pool.setPremium(MAX);
        _refused(_order(), "", abi.encodeWithSelector(IJobs.PremiumTooHigh.selector, MAX, PREMIUM));
    }

    function test_openInsured_revertsWithoutTheMoneyForThePremium() external {
        terms.price = uint128(WEALTH - PREMIUM + 1);
        _refused(
            _order(),
            "",
            abi.encodeWithSelector(
                ERC6909.ERC6909InsufficientBalance.selector,
                client.addr,
                WEALTH - PREMIUM,
                terms.price,
                uint160(address(usd))
            )
        );
    }

    function test_openInsured_revertsWhenThePoolIsUnwilling() external {
        pool.setMode(MockPool.Mode.Unwilling);
        _refused(_order(), "", abi.encodeWithSelector(MockPool.Unwilling.selector));
    }

    function test_openInsured_revertsForAPoolWithoutCode() external {
        _refused(IJobs.CoverOrder(IInsurancePool(stranger.addr), COVER, PREMIUM), "", "");
    }

    /// @dev Cover is priced by its time, so it must have an end.
    function test_openInsured_revertsForAnOfferWithoutEnd() external {
        terms.openBy = type(uint48).max;
        uint256 duration = type(uint48).max - START + 6 days;
        _refused(_order(), "", abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 32, duration));
    }

    function test_insurerOf_isNobodyForAJobOpenedWithout() external {
        vm.prank(client.addr);
        jobs.open(terms);
        assertEq(jobs.insurerOf(_id()), address(0));
        assertEq(uint256(_job().pending), 0);
    }

    // --- Ends without loss

    function test_cancel_endsTheCover() external {
        _open();
        vm.expectEmit(address(jobs));
        emit IJobs.CoverSettled(_id(), 0);
        vm.prank(client.addr);
        jobs.cancel(terms);
        assertTrue(pool.cancelled());
        _assertLoss(0);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
    }

    function test_cancel_byTheProviderEndsTheCover() external {
        _open();
        vm.prank(provider.addr);
        jobs.cancel(terms);
        assertTrue(pool.cancelled());
        _assertLoss(0);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
        _assertSettled(IJobs.Status.Cancelled);
    }

    function test_expire_endsTheCoverOfAJobThatNobodyAccepted() external {
        _open();
        vm.warp(terms.openBy + 1);
        jobs.expire(terms);
        assertTrue(pool.cancelled());
        _assertLoss(0);
    }

    function test_end_withoutFaultPaysNothing() external {
        uint256 before = vm.snapshotState();
        _complete();
        _assertLoss(0);
        assertFalse(pool.cancelled());
        vm.revertToState(before);
        _fund();
        _agree(1);
        _assertLoss(0);
        vm.revertToState(before);
        _resolve(0);
        _assertLoss(0);
        vm.revertToState(before);
        _resolve(5);
        _assertLoss(0);
        vm.revertToState(before);
        _dispute();
        vm.warp(_job().deadline + 1);
        jobs.expire(terms); // no ruling in time
        _assertLoss(0);
    }

    /// @dev The cover of a running job is pending, but nobody can end it.
    function test_retry_revertsWhileTheJobRuns() external {
        for (uint256 s = uint256(IJobs.Status.Open); s <= uint256(IJobs.Status.Ruled); ++s) {
            uint256 before = vm.snapshotState();
            _reach(IJobs.Status(s));
            assertEq(uint256(_job().pending), 4);
            vm.expectRevert(abi.encodeWithSelector(IJobs.NothingPending.selector, _id()));
            jobs.retry(terms);
            vm.revertToState(before);
        }
    }

    // --- By ruling

    function test_execute_paysFromTheBondFirstAndTheCoverSecond() external {
        terms.damages = 400e6;
        _rule(1);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), BOND, 0);
        vm.expectEmit(address(jobs));
        emit IJobs.CoverSettled(_id(), 100e6);
        jobs.execute(terms);
        _assertLoss(100e6);
        assertEq(_ainuOf(client.addr), BOND);
        assertEq(_balance(client.addr), WEALTH - PREMIUM + 100e6);
        assertEq(reputation.scoreOf(agentId), 480);
        _assertConserved();
    }

    function test_execute_paysAtMostTheCover() external {
        terms.damages = 1_000e6;
        _resolve(1);
        _assertLoss(700e6);
        assertEq(_balance(client.addr), WEALTH - PREMIUM + COVER);
    }

    function test_execute_paysNothingWhereTheBondAnswersForAll() external {
        terms.damages = 300e6;
        _resolve(1);
        _assertLoss(0);
    }

    /// @dev Two who collude could leave a challenge unanswered after votes found nothing: the cover follows the lower of the two.
    function test_execute_paysNoMoreThanVotesFoundWhereSilenceMadeTheRuling() external {
        terms.damages = 1_000e6;
        uint256[6] memory found = [uint256(0), 700e6, 450e6, 200e6, 0, 0]; // less the 300 that the bond answers for
        for (uint256 voted = 0; voted <= 5; ++voted) {
            uint256 before = vm.snapshotState();
            court.setVoted(1, voted);
            _resolve(1);
            _assertLoss(found[voted]);
            assertEq(_ainuOf(client.addr), BOND, "the bond follows the ruling");
            vm.revertToState(before);
        }
        court.setVoted(1, 1);
        _resolve(5);
        _assertLoss(0);
    }

    /// @dev The bond's share does not depend on whether its call succeeded: nobody is paid twice for one loss.
    function test_execute_paysTheSameWhileTheBondCannotBeSettled() external {
        terms.damages = 400e6;
        _rule(1);
        vm.mockCallRevert(address(staking), abi.encodeWithSelector(staking.slash.selector), "");
        jobs.execute(terms);
        assertEq(uint256(_job().pending), 1);
        assertEq(pool.loss(), 100e6);
        vm.clearMockedCalls();
        jobs.retry(terms);
        assertEq(pool.closed(), 1);
        assertEq(_ainuOf(client.addr), BOND);
        _assertLoss(100e6);
    }

    /// @dev Without a rate nobody knows what the bond's AINU is worth, so the cover stands for all of the loss.
    function test_execute_paysTheWholeLossInATokenThatWasDelisted() external {
        terms.damages = 400e6;
        _rule(2);
        tokens.setRate(address(usd), 0);
        jobs.execute(terms);
        _assertLoss(300e6);
        assertEq(_ainuOf(client.addr), (BOND * 3) / 4);
    }

    /// @dev Bond and cover together are never more than the loss, at any rate.
    function testFuzz_execute_neverPaysMoreThanTheLoss(
        uint128 damages,
        uint128 locked,
        uint128 rate,
        uint128 amount,
        uint256 ruling
    ) external {
        rate = uint128(bound(rate, 1, tokens.MAX_RATE()));
        MintableToken gold = _listGold(rate);
        terms.damages = uint128(bound(damages, 0, 1e32));
        terms.bond = uint128(bound(locked, terms.damages == 0 ? 0 : 1, BONDED));
        ruling = bound(ruling, 0, 5);
        uint256 jobId = _openFunded(amount);
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
        vm.prank(client.addr);
        jobs.reject(terms, claim, remedy, "bad", MAX);
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
        court.setRuling(1, ruling);
        uint256 held = ledger.balanceOf(address(pool), uint160(address(gold)));
        jobs.conclude(terms, 1);
        uint256 paid = held - ledger.balanceOf(address(pool), uint160(address(gold)));
        uint256 suffered = ruling == 0 ? 0 : (uint256(terms.damages) * (12_500 - 2_500 * ruling)) / 10_000;
        assertLe(paid, amount, "more than the cover");
        assertLe(paid * rate + _ainuOf(client.addr) * 1e18, suffered * rate, "more than the loss");
        assertEq(uint256(jobs.jobOf(jobId).pending), 0);
        // What is missing of the loss is missing in the cover, or is the dust of a rate.
        uint256 dust = 1e18 / rate + 1;
        uint256 byBond = (_ainuOf(client.addr) * 1e18) / rate;
        if (paid < amount) assertGe(paid + byBond + dust, suffered, "less than the loss");
    }

    // --- Without a ruling

    /// @dev The lock answers for 5 of 100 dollars; the failure costs the agent 10 AINU, 5 of them as a fine.
    function test_expire_paysAtMostTheFine() external {
        _littleBond();
        _fund();
        vm.warp(_job().deadline + 1);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), 5e18, 5e18);
        vm.expectEmit(address(jobs));
        emit IJobs.CoverSettled(_id(), 5e6);
        jobs.expire(terms);
        _assertLoss(5e6);
        assertEq(_balance(client.addr), WEALTH - PREMIUM + 5e6);
        _assertConserved();
    }

    function test_expire_paysNothingWhereTheVictimGotAll() external {
        terms.damages = 1_000e6;
        _expire();
        _assertLoss(0);
    }

    function test_expire_paysNothingInAJobThatIsNotScored() external {
        jobs.setFee(0, treasury, 0);
        _littleBond();
        _expire();
        _assertLoss(0);
    }

    function test_expire_paysNothingInATokenThatWasDelisted() external {
        _littleBond();
        _fund();
        vm.warp(_job().deadline + 1);
        tokens.setRate(address(usd), 0);
        jobs.expire(terms);
        _assertLoss(0);
    }

    function test_concede_paysAtMostTheFine() external {
        _littleBond();
        _concede();
        _assertLoss(5e6);
    }

    function test_silence_paysAtMostTheFineByTheRemedy() external {
        _littleBond();
        uint256[4] memory losses = [uint256(5e6), 5e6, 0, 0];
        for (uint8 asked = 1; asked <= 4; ++asked) {
            uint256 before = vm.snapshotState();
            remedy = asked;
            _reject();
            vm.warp(_job().deadline + 1);
            jobs.expire(terms);
            _assertLoss(losses[asked - 1]);
            vm.revertToState(before);
        }
    }

    /// @dev The fine is known only once the bond is settled.
    function test_expire_waitsForTheFine() external {
        _littleBond();
        _fund();
        vm.warp(_job().deadline + 1);
        vm.mockCallRevert(address(staking), abi.encodeWithSelector(staking.slash.selector), "");
        jobs.expire(terms);
        assertEq(uint256(_job().pending), 5);
        jobs.retry(terms); // in vain
        assertEq(uint256(_job().pending), 5);
        assertEq(pool.closed(), 0);
        vm.clearMockedCalls();
        jobs.retry(terms);
        _assertLoss(5e6);
    }

    /// @dev It is remembered for a pool that answers only later.
    function test_retry_remembersTheFine() external {
        _littleBond();
        _fund();
        vm.warp(_job().deadline + 1);
        pool.setMode(MockPool.Mode.Unwilling);
        vm.expectEmit(address(jobs));
        emit IJobs.CallFailed(_id(), 4);
        jobs.expire(terms);
        assertEq(uint256(_job().pending), 4);
        vm.expectEmit(address(jobs));
        emit IJobs.CallFailed(_id(), 4);
        jobs.retry(terms);
        pool.setMode(MockPool.Mode.Honest);
        jobs.retry(terms);
        _assertLoss(5e6);
        assertEq(staking.penaltyBalance(), 5e18);
    }

    /// @dev One person is client, provider, payee and owner of the agent, and fails on purpose: by missing the deadline, by
    /// conceding, or by silence, three times in a row, so that the last is a repeated failure. The pool is honest and deep.
    function testFuzz_failure_neverPaysOneWhoHiresHimself(
        uint256 seed,
        uint128 price,
        uint128 damages,
        uint128 locked,
        uint128 amount,
        uint128 premium,
        uint128 rate
    ) external {
        rate = uint128(bound(rate, 1, tokens.MAX_RATE()));
        MintableToken gold = _listGold(rate);
        jobs.setFee(uint16(seed % 501), treasury, 0);
        pool.setPremium(bound(premium, 0, 1e24));
        terms.price = uint128(bound(price, 1, 1e24));
        terms.damages = uint128(bound(damages, 0, 1e32));
        for (uint256 i = 1; i <= 3; ++i) {
            staking.bond(agentId, bound(seed >> (32 * i), 100e18, 100_000e18));
            uint256 before = _wealthIn(gold, rate);
            terms.bond = uint128(bound(locked, terms.damages == 0 ? 0 : 1, _bonded()));
            (terms.salt, terms.openBy) = (i, uint48(vm.getBlockTimestamp()));
            _openFunded(amount);
            _failBy(seed >> (8 * i));
            assertLe(_wealthIn(gold, rate), before, "failing paid");
        }
    }

    // --- Steps

    function _failBy(uint256 way) private {
        if (way & 1 == 0) {
            vm.prank(provider.addr);
            jobs.submit(terms, WORK);
            vm.prank(client.addr);
            jobs.reject(terms, IJobs.Claim.Fraud, uint8(1 + ((way >> 2) & 3)), "bad", MAX);
        }
        if (way & 2 == 0) {
            vm.warp(_job().deadline + 1);
            jobs.expire(terms);
        } else {
            vm.prank(provider.addr);
            jobs.concede(terms);
        }
        assertEq(uint256(_job().pending), 0);
    }

    /// @dev Everything that is the one person's, in AINU wei scaled by 1e18, exactly.
    function _wealthIn(MintableToken gold, uint256 rate) private view returns (uint256) {
        uint256 id = uint160(address(gold));
        uint256 held =
            ledger.balanceOf(client.addr, id) + ledger.balanceOf(provider.addr, id) + ledger.balanceOf(payee, id);
        uint256 ainuHeld = _ainuOf(client.addr) + _ainuOf(provider.addr) + _ainuOf(payee) + _bonded();
        return held * rate + ainuHeld * 1e18;
    }

    function _listGold(uint128 rate) private returns (MintableToken gold) {
        gold = new MintableToken();
        tokens.setRate(address(gold), rate);
        terms.token = address(gold);
        court.setCost(0);
        gold.mint(address(this), 1e36 + 1e26);
        gold.approve(address(ledger), MAX);
        ledger.deposit(gold, 1e36, address(pool));
        ledger.deposit(gold, 1e26, client.addr);
    }

    function _openFunded(uint128 amount) private returns (uint256) {
        bytes memory signature = _signTerms(provider);
        vm.prank(client.addr);
        return
            jobs.openInsured(
                terms,
                IJobs.CoverOrder(IInsurancePool(address(pool)), amount, type(uint128).max),
                signature
            );
    }

    function _littleBond() private {
        (terms.damages, terms.bond) = (100e6, 5e18);
    }

    function _refused(IJobs.CoverOrder memory order, bytes memory signature, bytes memory expected) private {
        vm.expectRevert(expected);
        vm.prank(client.addr);
        jobs.openInsured(terms, order, signature);
    }

    function _assertRisk(uint256 duration) private view {
        (
            uint256 jobId,
            address insured,
            uint256 agent,
            bytes32 capability,
            address token,
            uint256 score,
            uint32 seconds_
        ) = pool.risk();
        assertEq(jobId, _id());
        assertEq(insured, client.addr);
        assertEq(agent, agentId);
        assertEq(capability, terms.capability);
        assertEq(token, address(usd));
        assertEq(score, 500);
        assertEq(seconds_, duration);
    }

    function _assertLoss(uint256 loss) private view {
        assertEq(pool.closed(), 1, "closed");
        assertEq(pool.loss(), loss, "loss");
        assertEq(uint256(_job().pending), 0, "pending");
        assertEq(_locked(), 0, "locked");
    }
}
