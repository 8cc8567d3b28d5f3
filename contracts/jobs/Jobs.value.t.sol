// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Jobs} from "./Jobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MintableToken} from "../mocks/MintableToken.sol";

/// @notice What a job is worth beyond its price: the protocol's fee, the score, the damages.
contract JobsValueTest is JobsTest {
    function test_code_fitsIntoAContract() external view {
        assertLt(address(jobs).code.length, 24_576);
    }

    function test_setFee_countsForJobsOpenedFromThenOn() external {
        _submit();
        address next = makeAddr("next treasury");
        vm.expectEmit(address(jobs));
        emit IJobs.FeeSet(500, next, 2e18);
        jobs.setFee(500, next, 2e18);
        (uint16 feeBps, address account, uint80 minimum) = jobs.fee();
        assertEq(uint256(feeBps), 500);
        assertEq(account, next);
        assertEq(uint256(minimum), 2e18);

        vm.prank(client.addr);
        jobs.complete(terms);
        assertEq(_balance(payee), 990e6);
        assertEq(_protocolFees(), 10e6); // at the old fee
        terms.salt = 2;
        _complete();
        assertEq(_protocolFees(), 60e6);
    }

    function test_collectFees_creditsTheTreasuryOnce() external {
        terms.salt = 2;
        _open(); // another's escrow, not to be touched
        terms.salt = 1;
        _complete();
        vm.expectEmit(address(jobs));
        emit IJobs.FeesCollected(address(usd), treasury, 10e6);
        vm.prank(stranger.addr);
        assertEq(jobs.collectFees(address(usd)), 10e6);
        assertEq(_balance(treasury), 10e6);
        assertEq(_protocolFees(), 0);
        assertEq(jobs.collectFees(address(usd)), 0);
        assertEq(_balance(treasury), 10e6);
        assertEq(_escrow(), PRICE);
    }

    function test_collectFees_creditsTheTreasuryOfThatTime() external {
        _complete();
        address next = makeAddr("next treasury");
        jobs.setFee(FEE_BPS, next, 0);
        jobs.collectFees(address(usd));
        assertEq(_balance(next), 10e6);
    }

    function test_collectFees_ofNothingBeforeThereIsATreasury() external {
        Jobs fresh = Jobs(
            deploy("Jobs", abi.encode(address(authority), ledger, registry, staking, reputation, tokens, court))
        );
        assertEq(fresh.collectFees(address(usd)), 0);
    }

    function test_setFee_revertsAboveTheCap() external {
        vm.expectRevert(abi.encodeWithSelector(IJobs.FeeTooHigh.selector, 501, 500));
        jobs.setFee(501, treasury, 0);
    }

    function test_setFee_revertsForATreasuryThatCannotBePaid() external {
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidParty.selector, address(0)));
        jobs.setFee(100, address(0), 0);
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidParty.selector, address(jobs)));
        jobs.setFee(100, address(jobs), 0);
    }

    function test_setFee_revertsForOthersThanGovernance() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger.addr));
        vm.prank(stranger.addr);
        jobs.setFee(100, stranger.addr, 0);
    }

    function test_score_doesNotMoveWithoutFee() external {
        jobs.setFee(0, treasury, 0);
        _complete();
        assertEq(_balance(payee), PRICE);
        _assertNotScored();
    }

    function test_score_doesNotMoveForAnUnlistedToken() external {
        tokens.setRate(address(usd), 0);
        _complete();
        assertEq(_protocolFees(), PRICE / 100);
        _assertNotScored();
    }

    function test_score_movesFromTheMinimumFeeOn() external {
        terms.price = 100e6; // a fee of one dollar, worth one AINU
        _complete();
        assertTrue(_job().scored);
        assertEq(reputation.scoreOf(agentId), 505);
        (terms.salt, terms.price) = (2, 100e6 - 100);
        _complete();
        assertFalse(_job().scored);
        assertEq(reputation.scoreOf(agentId), 505);
    }

    function test_score_needsAFeeThatIsWorthSomething() external {
        MintableToken dust = new MintableToken();
        tokens.setRate(address(dust), 1); // 1e18 units for one wei of AINU
        dust.mint(address(this), PRICE);
        dust.approve(address(ledger), PRICE);
        ledger.deposit(dust, PRICE, client.addr);
        jobs.setFee(FEE_BPS, treasury, 0);
        terms.token = address(dust);
        _complete();
        _assertNotScored();
    }

    function test_score_isDecidedAtTheOpening() external {
        _submit();
        tokens.setRate(address(usd), 0);
        vm.prank(client.addr);
        jobs.complete(terms);
        assertEq(reputation.scoreOf(agentId), 505);
    }

    function test_damages_atTheRateOfTheEnd() external {
        _fund();
        vm.warp(_job().deadline + 1);
        tokens.setRate(address(usd), 5e29);
        jobs.expire(terms);
        assertEq(_ainuOf(client.addr), (DAMAGES * RATE) / 2);
    }

    function test_damages_areTheBondInATokenWithoutRate() external {
        _fund();
        vm.warp(_job().deadline + 1);
        tokens.setRate(address(usd), 0);
        jobs.expire(terms);
        assertEq(_ainuOf(client.addr), BOND);
        assertEq(_bonded(), BONDED - BOND);
        _assertSettled(IJobs.Status.Expired);
    }

    function test_damages_areAtMostTheBondThatWasLocked() external {
        (terms.damages, terms.bond) = (700e6, 100e18);
        _expire();
        assertEq(_ainuOf(client.addr), 100e18);
        assertEq(_bonded(), BONDED - 100e18);
        _assertSettled(IJobs.Status.Expired);
    }

    function test_damages_neverTouchTheLocksOfOtherJobs() external {
        (terms.salt, terms.bond) = (2, 600e18);
        _fund();
        (terms.salt, terms.bond, terms.damages) = (1, 300e18, type(uint128).max);
        _concede();
        assertEq(_ainuOf(client.addr), 300e18);
        assertEq(_bonded(), 700e18);
        assertEq(_locked(), 600e18);
        (terms.salt, terms.bond, terms.damages) = (2, 600e18, DAMAGES);
        vm.prank(provider.addr);
        jobs.concede(terms);
        assertEq(_ainuOf(client.addr), 500e18);
        assertEq(_locked(), 0);
    }

    function test_damages_ofNoneLeaveOnlyThePenalty() external {
        terms.damages = 0;
        _expire();
        assertEq(_ainuOf(client.addr), 0);
        assertEq(_bonded(), BONDED - BONDED / 100);
        assertEq(staking.penaltyBalance(), BONDED / 100);
        _assertSettled(IJobs.Status.Expired);
    }

    function test_damages_atTheHighestRate() external {
        MintableToken gold = new MintableToken();
        tokens.setRate(address(gold), tokens.MAX_RATE());
        gold.mint(address(this), PRICE);
        gold.approve(address(ledger), PRICE);
        ledger.deposit(gold, PRICE, client.addr);
        (terms.token, terms.damages) = (address(gold), type(uint128).max);
        _expire();
        assertEq(_ainuOf(client.addr), BOND); // no more than what was locked
        _assertSettled(IJobs.Status.Expired);
    }

    function test_bond_cannotLeaveWhileAJobRuns() external {
        _fund();
        vm.expectRevert(abi.encodeWithSelector(IStaking.InsufficientFreeBond.selector, agentId, BONDED - BOND, BONDED));
        vm.prank(provider.addr);
        staking.unbond(agentId, BONDED);
    }

    /// @dev A lock stays while the rest is on its way out, and when the agent is sold meanwhile.
    function test_bond_answersWhileTheRestLeavesAndWhoeverOwnsTheAgent() external {
        (terms.bond, terms.damages) = (100e18, 800e6);
        _fund();
        vm.startPrank(provider.addr);
        staking.unbond(agentId, 900e18);
        registry.transferFrom(provider.addr, stranger.addr, agentId);
        jobs.concede(terms);
        vm.stopPrank();
        assertEq(_ainuOf(client.addr), 100e18);
        _assertSettled(IJobs.Status.Failed);
    }

    function test_payee_isAnyAccount() external {
        address[4] memory payees = [client.addr, provider.addr, treasury, address(ledger)];
        for (uint256 i = 0; i < payees.length; ++i) {
            uint256 before = vm.snapshotState();
            terms.payee = payees[i];
            uint256 held = _balance(payees[i]);
            _complete();
            uint256 paid = payees[i] == client.addr ? 0 : PRICE; // what he escrowed comes back
            assertEq(_balance(payees[i]) + PRICE / 100, held + paid);
            _assertSettled(IJobs.Status.Completed);
            vm.revertToState(before);
        }
    }

    function _assertNotScored() private view {
        assertFalse(_job().scored);
        assertEq(reputation.scoreOf(agentId), 500);
        assertEq(uint256(reputation.recordOf(agentId).completed), 0);
        _assertSettled(IJobs.Status.Completed);
    }
}
