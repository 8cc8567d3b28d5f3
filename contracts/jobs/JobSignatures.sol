// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {JobTermsLib} from "../libraries/JobTermsLib.sol";
import {Signatures} from "../libraries/Signatures.sol";

/// @title What a party of a job can sign
/// @notice ECDSA or ERC-1271. No act needs a nonce: the job's state lets each happen once, and what could be signed twice
/// names the state it was signed for.
abstract contract JobSignatures is EIP712, IJobs {
    using JobTermsLib for JobTerms;

    bytes32 private constant SUBMIT = keccak256("Submit(uint256 jobId,bytes32 deliverable,uint256 deadline)");
    bytes32 private constant COMPLETE = keccak256("Complete(uint256 jobId,uint256 deadline)");
    bytes32 private constant REJECT = keccak256(
        "Reject(uint256 jobId,uint8 claim,uint8 remedy,bytes32 reason,uint256 maxFee,uint256 deadline)"
    );
    bytes32 private constant MILESTONE = keccak256("Milestone(uint256 jobId,uint256 cumulative)");
    bytes32 private constant SPLIT = keccak256("Split(uint256 jobId,uint256 paid,uint256 toProvider,uint256 deadline)");
    bytes32 private constant EXTENSION = keccak256("Extension(uint256 jobId,uint8 status,uint256 from,uint256 to)");

    constructor() EIP712("Ainur Jobs", "1") {}

    /// @inheritdoc IJobs
    function idOf(JobTerms calldata terms) public view returns (uint256 jobId) {
        return uint256(_hashTypedDataV4(terms.hash()));
    }

    function _checkTerms(uint256 jobId, address signer, bytes calldata signature) internal view {
        _checkDigest(jobId, signer, bytes32(jobId), signature);
    }

    function _checkSubmit(
        uint256 jobId,
        address signer,
        bytes32 deliverable,
        uint256 deadline,
        bytes calldata signature
    ) internal view {
        _checkDeadline(deadline);
        _check(jobId, signer, keccak256(abi.encode(SUBMIT, jobId, deliverable, deadline)), signature);
    }

    function _checkComplete(uint256 jobId, address signer, uint256 deadline, bytes calldata signature) internal view {
        _checkDeadline(deadline);
        _check(jobId, signer, keccak256(abi.encode(COMPLETE, jobId, deadline)), signature);
    }

    function _checkReject(
        uint256 jobId,
        address signer,
        Claim claim,
        uint8 remedy,
        bytes32 reason,
        uint256 maxFee,
        uint256 deadline,
        bytes calldata signature
    ) internal view {
        _checkDeadline(deadline);
        bytes32 structHash = keccak256(abi.encode(REJECT, jobId, claim, remedy, reason, maxFee, deadline));
        _check(jobId, signer, structHash, signature);
    }

    function _checkMilestone(
        uint256 jobId,
        address signer,
        uint256 cumulative,
        bytes calldata signature
    ) internal view {
        _check(jobId, signer, keccak256(abi.encode(MILESTONE, jobId, cumulative)), signature);
    }

    /// @dev Both parties sign; whoever calls needs no signature of his own.
    function _checkSplit(
        uint256 jobId,
        JobTerms calldata terms,
        uint256 paid,
        uint256 toProvider,
        uint256 deadline,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) internal view {
        _checkDeadline(deadline);
        bytes32 structHash = keccak256(abi.encode(SPLIT, jobId, paid, toProvider, deadline));
        _checkBoth(jobId, terms, structHash, clientSignature, providerSignature);
    }

    /// @dev Names the status: a later phase can end at the same second as an earlier one.
    function _checkExtension(
        uint256 jobId,
        Status status,
        JobTerms calldata terms,
        uint256 from,
        uint256 to,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) internal view {
        bytes32 structHash = keccak256(abi.encode(EXTENSION, jobId, status, from, to));
        _checkBoth(jobId, terms, structHash, clientSignature, providerSignature);
    }

    function _checkBoth(
        uint256 jobId,
        JobTerms calldata terms,
        bytes32 structHash,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) private view {
        if (msg.sender != terms.client) _check(jobId, terms.client, structHash, clientSignature);
        if (msg.sender != terms.provider) _check(jobId, terms.provider, structHash, providerSignature);
    }

    function _check(uint256 jobId, address signer, bytes32 structHash, bytes calldata signature) private view {
        _checkDigest(jobId, signer, _hashTypedDataV4(structHash), signature);
    }

    function _checkDigest(uint256 jobId, address signer, bytes32 digest, bytes calldata signature) private view {
        require(Signatures.isValid(signer, digest, signature), InvalidSignature(jobId, signer));
    }

    function _checkDeadline(uint256 deadline) private view {
        require(block.timestamp <= deadline, SignatureExpired(deadline));
    }
}
