// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MockCourt} from "../mocks/MockCourt.sol";

/// @notice Disputes that the court judges: the fee stays in the Ledger, and one transaction ends them.
contract JobsCourtTest is JobsTest {
    function setUp() public override {
        super.setUp();
        _useCourt();
    }

    function test_contest_paysTheCourtInTheLedger() external {
        uint256 held = usd.balanceOf(address(ledger));
        _dispute();
        assertEq(_balance(address(court)), COST);
        assertEq(usd.balanceOf(address(ledger)), held);
        assertEq(ledger.allowance(address(jobs), address(court), uint160(address(usd))), 0);
        assertEq(_balance(provider.addr), WEALTH - COST);
        assertEq(_escrow(), PRICE + COST);
        _assertConserved();
    }

    function test_contest_namesWhomTheCourtKeepsOut() external {
        _dispute();
        assertEq(court.extraData(), abi.encode(7, 3, client.addr, provider.addr, agentId));
    }

    function test_contest_revertsWhenTheCourtTakesLess() external {
        _reject();
        court.setShort(1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitratorFeeMismatch.selector, COST - 1, COST));
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
    }

    function test_contest_atNoCost() external {
        court.setCost(0);
        _resolve(1);
        _assertSettled(IJobs.Status.Resolved);
        assertEq(_balance(client.addr), WEALTH);
    }

    function test_conclude_rulesAndDistributes() external {
        uint256 disputeId = _dispute();
        court.setRuling(disputeId, 2);
        vm.expectEmit(address(jobs));
        emit IJobs.JobRuled(_id(), disputeId, 2);
        vm.expectEmit(address(jobs));
        emit IArbitrableV2.Ruling(IArbitratorV2(address(court)), disputeId, 2);
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Resolved, 2475e5, 25e5, 750e6, COST / 4, (COST * 3) / 4);
        vm.prank(stranger.addr);
        jobs.conclude(terms, disputeId);
        _assertSettled(IJobs.Status.Resolved);
        assertEq(_ainuOf(client.addr), (DAMAGES * RATE * 3) / 4);
        assertEq(reputation.scoreOf(agentId), 480);
        _assertConserved();
    }

    function test_conclude_distributesAlsoIfTheCourtHasRuled() external {
        _rule(5);
        jobs.conclude(terms, 1);
        _assertSettled(IJobs.Status.Resolved);
        assertEq(_balance(client.addr), WEALTH - PRICE - COST);
    }

    function test_conclude_revertsBeforeTheCourtCanRule() external {
        uint256 disputeId = _dispute();
        vm.expectRevert(abi.encodeWithSelector(MockCourt.NotRuled.selector, disputeId));
        jobs.conclude(terms, disputeId);
        _assertStatus(IJobs.Status.Disputed);
    }

    /// @dev Another job's ruling is given to that job, and this one is not ruled by it.
    function test_conclude_revertsForTheDisputeOfAnotherJob() external {
        uint256 first = _dispute();
        terms.salt = 2;
        _dispute();
        court.setRuling(first, 5);
        vm.expectRevert(_wrongStatus(IJobs.Status.Disputed));
        jobs.conclude(terms, first);
        _assertStatus(IJobs.Status.Disputed);
    }

    function test_conclude_revertsForTheDisputeOfAnotherArbitrator() external {
        terms.arbitrator = address(arbitrator);
        uint256 disputeId = _dispute();
        vm.expectRevert(abi.encodeWithSelector(MockCourt.NotRuled.selector, disputeId));
        jobs.conclude(terms, disputeId);
    }

    function testFuzz_conclude_conserves(uint256 cost, uint256 ruling, uint128 damages, uint8 said) external {
        cost = bound(cost, 0, WEALTH - PRICE);
        claim = IJobs.Claim(bound(said, 0, uint256(type(IJobs.Claim).max)));
        terms.damages = damages;
        court.setCost(cost);
        uint256 disputeId = _dispute();
        court.setRuling(disputeId, ruling);
        jobs.conclude(terms, disputeId);
        _assertSettled(IJobs.Status.Resolved);
        _assertConserved();
        assertEq(_balance(address(court)), cost);
        assertLe(_ainuOf(client.addr), BOND);
        assertEq(_bonded() + _ainuOf(client.addr) + staking.penaltyBalance(), BONDED);
    }
}
