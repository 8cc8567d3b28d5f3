// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice What a client asks for when it rejects, and what becomes of it when the provider stays silent.
contract JobsRemedyTest is JobsTest {
    function test_reject_keepsClaimAndRemedy() external {
        (claim, remedy) = (IJobs.Claim.WrongResult, 3);
        _submit();
        vm.expectEmit(address(jobs));
        emit IJobs.JobRejected(_id(), IJobs.Claim.WrongResult, 3, "bad", COST, uint48(START + 3 days));
        vm.prank(client.addr);
        jobs.reject(terms, claim, remedy, "bad", COST);
        assertEq(uint256(_job().claim), uint256(IJobs.Claim.WrongResult));
        assertEq(uint256(_job().remedy), 3);
    }

    function test_rejectBySig_signsClaimAndRemedy() external {
        _submit();
        bytes memory signature = _signReject(client, IJobs.Claim.Fraud, 2, "bad", COST, START);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, IJobs.Claim.DoubleAcceptance, 2, "bad", COST, START, signature);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, IJobs.Claim.Fraud, 1, "bad", COST, START, signature);
        jobs.rejectBySig(terms, IJobs.Claim.Fraud, 2, "bad", COST, START, signature);
        assertEq(uint256(_job().claim), uint256(IJobs.Claim.Fraud));
        assertEq(uint256(_job().remedy), 2);
    }

    function test_reject_revertsForARemedyOutsideOneToFour() external {
        _submit();
        uint8[3] memory remedies = [0, 5, 255];
        for (uint256 i = 0; i < remedies.length; ++i) {
            bytes memory signature = _signReject(client, QUALITY, remedies[i], "bad", COST, START);
            vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidRemedy.selector, remedies[i]));
            jobs.rejectBySig(terms, QUALITY, remedies[i], "bad", COST, START, signature);
            vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidRemedy.selector, remedies[i]));
            vm.prank(client.addr);
            jobs.reject(terms, QUALITY, remedies[i], "bad", COST);
        }
    }

    function test_reject_revertsForAnUnknownClaim() external {
        _submit();
        bytes memory data = abi.encodeCall(jobs.reject, (terms, QUALITY, 1, "bad", MAX));
        data[4 + 20 * 32 + 31] = bytes1(uint8(IJobs.Claim.Fraud) + 1);
        vm.prank(client.addr);
        (bool ok, ) = address(jobs).call(data);
        assertFalse(ok);
        _assertStatus(IJobs.Status.Submitted);
    }

    /// @dev Share of the escrow, damages, score and penalty by remedy; neither the graver claims nor a share above a half count
    /// for more than silence can mean.
    function test_expire_acceptsTheRemedy() external {
        uint16[4] memory scores = [480, 480, 500, 500];
        claim = IJobs.Claim.Fraud;
        _useCourt();
        for (uint8 asked = 1; asked <= 4; ++asked) {
            uint256 before = vm.snapshotState();
            remedy = asked;
            uint256 gross = (uint256(PRICE) * (remedy - 1)) / 4;
            uint256 owed = (DAMAGES * RATE * (5 - remedy)) / 4;
            _reject();
            vm.warp(_job().deadline + 1);
            vm.expectEmit(address(jobs));
            emit IJobs.JobClosed(_id(), IJobs.Status.Failed, gross - gross / 100, gross / 100, PRICE - gross, 0, COST);
            vm.expectEmit(address(jobs));
            emit IJobs.BondSettled(_id(), owed, 0);
            vm.prank(stranger.addr);
            jobs.expire(terms);
            _assertSettled(IJobs.Status.Failed);
            assertEq(_balance(payee), gross - gross / 100);
            assertEq(_ainuOf(client.addr), owed);
            assertEq(reputation.scoreOf(agentId), scores[remedy - 1]);
            assertEq(staking.offenceBps(_offence()), remedy < 3 ? 100 : 0);
            _assertConserved();
            vm.revertToState(before);
        }
    }

    /// @dev Whatever is left and owed: the escrow is divided to the unit, and the bond pays the rest of the damages.
    function testFuzz_expire_conservesByTheRemedy(
        uint8 asked,
        uint128 price,
        uint128 paid,
        uint128 damages,
        uint128 locked,
        uint16 feeBps
    ) external {
        remedy = uint8(bound(asked, 1, 4));
        jobs.setFee(uint16(bound(feeBps, 0, 500)), treasury, 0);
        terms.price = uint128(bound(price, 2, WEALTH - COST));
        terms.bond = uint128(bound(locked, 1, BONDED));
        terms.damages = damages;
        paid = uint128(bound(paid, 1, terms.price - 1));
        _submit();
        vm.startPrank(client.addr);
        jobs.payMilestone(terms, paid);
        uint256 before = _balance(client.addr);
        jobs.reject(terms, claim, remedy, "bad", MAX);
        vm.stopPrank();
        vm.warp(_job().deadline + 1);
        jobs.expire(terms);
        uint256 left = terms.price - paid;
        assertEq(_balance(client.addr), before + left - (left * (remedy - 1)) / 4);
        assertEq(_balance(payee) + _protocolFees(), paid + (left * (remedy - 1)) / 4);
        uint256 owed = ((uint256(damages) * (12_500 - 2_500 * uint256(remedy))) / 10_000) * RATE;
        assertEq(_ainuOf(client.addr), owed < terms.bond ? owed : terms.bond);
        assertEq(_bonded() + _ainuOf(client.addr) + staking.penaltyBalance(), BONDED);
        _assertSettled(IJobs.Status.Failed);
        _assertConserved();
    }

    /// @dev Conceding is more than silence: everything goes back, whatever was asked for.
    function test_concede_isAFullRefundWhateverWasAskedFor() external {
        remedy = 4;
        _reject();
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Failed, 0, 0, PRICE, 0, COST);
        vm.prank(provider.addr);
        jobs.concede(terms);
        assertEq(_balance(client.addr), WEALTH);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(reputation.scoreOf(agentId), 480);
        assertEq(uint256(_job().remedy), 1);
        _assertSettled(IJobs.Status.Failed);
    }

    function test_execute_followsTheRulingAndNotTheRemedy() external {
        remedy = 4;
        _resolve(1);
        assertEq(_balance(client.addr), WEALTH);
        assertEq(reputation.scoreOf(agentId), 480);
        _assertSettled(IJobs.Status.Resolved);
    }

    /// @dev What the agent's failures so far make of the present one: none of them is on record after a neutral end.
    function _offence() private view returns (IStaking.Offence) {
        (uint48 last, ) = staking.failuresOf(agentId);
        return last == 0 ? IStaking.Offence.None : IStaking.Offence.Failure;
    }
}
