// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {WalletMock} from "../mocks/WalletMock.sol";

/// @notice Every signature counts for one act of one signer on one contract of one chain.
contract JobsSignaturesTest is JobsTest {
    function test_idOf_isTheDigestOfTheTerms() external view {
        assertEq(bytes32(_id()), _digest(block.chainid, address(jobs), _termsHash()));
    }

    function testFuzz_idOf_dependsOnTheSalt(uint256 salt) external {
        uint256 jobId = _id();
        vm.assume(salt != terms.salt);
        terms.salt = salt;
        assertNotEq(jobId, _id());
    }

    function test_acceptBySig_revertsForAForeignChain() external {
        _open();
        bytes memory foreign = signed(provider, _digest(block.chainid + 1, address(jobs), _termsHash()));
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.acceptBySig(terms, foreign);
    }

    function test_acceptBySig_revertsForAForeignContract() external {
        _open();
        bytes memory foreign = signed(provider, _digest(block.chainid, address(ledger), _termsHash()));
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.acceptBySig(terms, foreign);
    }

    /// @dev After a fork of the chain, what was signed before counts on the old one only.
    function test_acceptBySig_revertsOnAForkOfTheChain() external {
        bytes memory signature = _signTerms(provider);
        vm.chainId(block.chainid + 1);
        _open();
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.acceptBySig(terms, signature);
    }

    function test_acceptBySig_revertsForMalformedSignatures() external {
        _open();
        bytes memory signature = _signTerms(provider);
        _refusedAccept("");
        _refusedAccept(new bytes(65));
        _refusedAccept(abi.encodePacked(signature, uint8(0)));
        signature[10] ^= 0x01;
        _refusedAccept(signature);
    }

    function test_submitBySig_handsIn() external {
        _fund();
        bytes memory signature = _signSubmit(provider, WORK, block.timestamp);
        vm.expectEmit(address(jobs));
        emit IJobs.JobSubmitted(_id(), WORK, uint48(START + 2 days));
        vm.prank(stranger.addr);
        jobs.submitBySig(terms, WORK, block.timestamp, signature);
        _assertStatus(IJobs.Status.Submitted);
    }

    function test_submitBySig_revertsForOtherWork() external {
        _fund();
        bytes memory signature = _signSubmit(provider, WORK, MAX);
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.submitBySig(terms, "other", MAX, signature);
    }

    function test_submitBySig_revertsForTheClientsSignature() external {
        _fund();
        bytes memory signature = _signSubmit(client, WORK, MAX);
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.submitBySig(terms, WORK, MAX, signature);
    }

    function test_anyActBySig_revertsWhenItExpired() external {
        _submit();
        uint256 deadline = START;
        bytes memory submission = _signSubmit(provider, WORK, deadline);
        bytes memory completion = _signComplete(client, deadline);
        bytes memory rejection = _signReject(client, QUALITY, 1, "bad", MAX, deadline);
        bytes memory ofClient = _signSplit(client, 0, 1, deadline);
        bytes memory ofProvider = _signSplit(provider, 0, 1, deadline);
        vm.warp(deadline + 1);
        bytes memory expected = abi.encodeWithSelector(IJobs.SignatureExpired.selector, deadline);
        vm.expectRevert(expected);
        jobs.submitBySig(terms, WORK, deadline, submission);
        vm.expectRevert(expected);
        jobs.completeBySig(terms, deadline, completion);
        vm.expectRevert(expected);
        jobs.rejectBySig(terms, QUALITY, 1, "bad", MAX, deadline, rejection);
        vm.expectRevert(expected);
        jobs.agree(terms, 0, 1, deadline, ofClient, ofProvider);
        vm.warp(deadline);
        jobs.completeBySig(terms, deadline, completion);
    }

    function test_anyActBySig_revertsForAnotherDeadline() external {
        _submit();
        bytes memory completion = _signComplete(client, START);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.completeBySig(terms, START + 1, completion);
        bytes memory rejection = _signReject(client, QUALITY, 1, "bad", COST, START);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, QUALITY, 1, "bad", COST, START + 1, rejection);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, QUALITY, 1, "bad", COST + 1, START, rejection);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, QUALITY, 1, "worse", COST, START, rejection);
    }

    /// @dev Whatever else the client signed, it does not complete the job, nor reject it, nor pay a milestone.
    function test_anyActBySig_revertsForTheSignatureOfAnotherAct() external {
        _submit();
        bytes[5] memory others = [
            _signTerms(client),
            _signSubmit(client, bytes32(MAX), MAX),
            _signReject(client, QUALITY, 1, bytes32(MAX), MAX, MAX),
            _signMilestone(client, MAX),
            _signSplit(client, 0, MAX, MAX)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(_invalidSignature(client.addr));
            jobs.completeBySig(terms, MAX, others[i]);
        }
        bytes memory completion = _signComplete(client, PRICE);
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.payMilestoneBySig(terms, PRICE, completion); // the same words under another type
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.rejectBySig(terms, QUALITY, 1, "bad", MAX, MAX, completion);
    }

    function test_completeBySig_revertsForAnotherJob() external {
        _submit();
        terms.salt = 2;
        bytes memory ofAnother = _signComplete(client, MAX);
        terms.salt = 1;
        vm.expectRevert(_invalidSignature(client.addr));
        jobs.completeBySig(terms, MAX, ofAnother);
    }

    function test_completeBySig_completesOnce() external {
        _submit();
        bytes memory signature = _signComplete(client, MAX);
        jobs.completeBySig(terms, MAX, signature);
        _assertSettled(IJobs.Status.Completed);
        vm.expectRevert(_wrongStatus(IJobs.Status.Completed));
        jobs.completeBySig(terms, MAX, signature);
    }

    /// @dev Nobody signs for the zero address: a failed recovery is no signer.
    function test_acceptBySig_revertsForNoProvider() external {
        terms.provider = address(0);
        _open();
        vm.expectRevert(_invalidSignature(address(0)));
        jobs.acceptBySig(terms, new bytes(65));
    }

    /// @dev A whole life in which both parties are contracts that sign by ERC-1271 and call nothing themselves.
    function test_smartAccounts_workByRelayer() external {
        WalletMock ofClient = new WalletMock(client.addr);
        WalletMock ofProvider = new WalletMock(provider.addr);
        vm.prank(client.addr);
        ofClient.execute(address(ledger), abi.encodeCall(ledger.setOperator, (address(jobs), true)));
        vm.prank(client.addr);
        ledger.transfer(address(ofClient), uint160(address(usd)), PRICE + COST);
        vm.prank(provider.addr);
        registry.transferFrom(provider.addr, address(ofProvider), agentId);
        (terms.client, terms.provider) = (address(ofClient), address(ofProvider));

        bytes memory opening = _signTerms(client);
        bytes memory acceptance = _signTerms(provider);
        bytes memory submission = _signSubmit(provider, WORK, MAX);
        bytes memory rejection = _signReject(client, QUALITY, 1, "bad", COST, MAX);
        bytes memory completion = _signComplete(client, MAX);
        vm.startPrank(stranger.addr);
        vm.expectRevert(_invalidSignature(address(ofClient)));
        jobs.openSigned(terms, acceptance, acceptance);
        vm.expectRevert(_invalidSignature(address(ofProvider)));
        jobs.openSigned(terms, opening, opening);
        jobs.openSigned(terms, opening, acceptance);
        jobs.submitBySig(terms, WORK, MAX, submission);
        jobs.rejectBySig(terms, QUALITY, 1, "bad", COST, MAX, rejection);
        jobs.completeBySig(terms, MAX, completion);
        vm.stopPrank();

        _assertSettled(IJobs.Status.Completed);
        assertEq(_balance(address(ofClient)), COST);
        assertEq(_balance(payee), PRICE - PRICE / 100);
    }

    /// @dev An account that delegates its code (EIP-7702) keeps its key.
    function test_acceptBySig_byAnAccountWithDelegatedCode() external {
        _open();
        vm.etch(provider.addr, address(arbitrator).code); // code that knows nothing of ERC-1271
        bytes memory signature = _signTerms(provider);
        jobs.acceptBySig(terms, signature);
        _assertStatus(IJobs.Status.Funded);
    }

    function _refusedAccept(bytes memory signature) private {
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.acceptBySig(terms, signature);
    }
}
