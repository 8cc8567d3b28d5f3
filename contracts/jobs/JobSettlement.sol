// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {JobMath} from "../libraries/JobMath.sol";

/// @title How a job ends
/// @notice Pays out of the Ledger first, then settles the bond and writes the receipt by guarded calls.
abstract contract JobSettlement is IJobs {
    uint8 internal constant BOND = 1;
    uint8 internal constant RECEIPT = 2;

    // Gas that must be left before a guarded call, so that a caller cannot make it fail by giving too little. Several times
    // what the call needs with every slot cold.
    uint256 private constant RELEASE_GAS = 80_000;
    uint256 private constant SLASH_GAS = 350_000;
    uint256 private constant RECORD_GAS = 150_000;

    ILedger public immutable LEDGER;
    IStaking public immutable STAKING;
    IReputation public immutable REPUTATION;
    ITokenList public immutable TOKENS;

    mapping(uint256 jobId => Job) internal _jobs;
    mapping(uint256 jobId => Fees) internal _fees;

    uint16 internal _feeBps;
    address internal _treasury;
    uint80 internal _minimumScoredFee;
    mapping(address token => uint256) private _accruedFees;

    constructor(ILedger ledger, IStaking staking, IReputation reputation, ITokenList tokens) {
        LEDGER = ledger;
        STAKING = staking;
        REPUTATION = reputation;
        TOKENS = tokens;
    }

    /// @inheritdoc IJobs
    function jobOf(uint256 jobId) external view returns (Job memory) {
        return _jobs[jobId];
    }

    /// @inheritdoc IJobs
    function feesOf(uint256 jobId) external view returns (Fees memory) {
        return _fees[jobId];
    }

    /// @inheritdoc IJobs
    function collectFees(address token) external returns (uint256 amount) {
        amount = _accruedFees[token];
        if (amount == 0) return 0;
        address treasury = _treasury;
        _accruedFees[token] = 0;
        emit FeesCollected(token, treasury, amount);
        _pay(token, treasury, amount);
    }

    /// @inheritdoc IJobs
    function accruedFees(address token) external view returns (uint256) {
        return _accruedFees[token];
    }

    /// @dev Ends the job. `toProvider` is gross of the protocol fee; the rest of the escrow and the client's post, but for
    /// `feeToPayee` of it, go back to the client.
    function _close(
        uint256 jobId,
        Job memory job,
        JobTerms calldata terms,
        Status status,
        uint256 toProvider,
        uint256 feeToPayee
    ) internal {
        uint256 toClient = terms.price - job.paid - toProvider;
        uint256 feeToClient = 0;
        if (job.status >= Status.Rejected) {
            feeToClient = _fees[jobId].client - feeToPayee;
            delete _fees[jobId];
        }
        uint256 protocolFee = JobMath.feeAfter(job.paid, toProvider, job.feeBps);

        job.status = status;
        job.pending = status == Status.Cancelled ? 0 : BOND | RECEIPT;
        _jobs[jobId] = job;
        _accrue(terms.token, protocolFee);
        emit JobClosed(jobId, status, toProvider - protocolFee, protocolFee, toClient, feeToPayee, feeToClient);

        _pay(terms.token, terms.payee, toProvider - protocolFee + feeToPayee);
        _pay(terms.token, terms.client, toClient + feeToClient);
        if (job.pending != 0) _callModules(jobId, job, terms);
    }

    /// @dev Makes the guarded calls that are pending. They come after all payments, so they can hold nothing back.
    function _callModules(uint256 jobId, Job memory job, JobTerms calldata terms) internal {
        uint8 pending = job.pending;
        if (pending & BOND != 0 && _settleBond(jobId, job, terms)) pending &= ~BOND;
        if (pending & RECEIPT != 0 && _writeReceipt(jobId, job, terms)) pending &= ~RECEIPT;
        _jobs[jobId].pending = pending;
    }

    /// @dev Fees wait here for {collectFees}: whoever is paid does not pay for crediting the treasury each time.
    function _accrue(address token, uint256 amount) internal {
        if (amount != 0) _accruedFees[token] += amount;
    }

    function _pay(address token, address to, uint256 amount) internal {
        if (amount != 0) LEDGER.transfer(to, uint256(uint160(token)), amount);
    }

    function _settleBond(uint256 jobId, Job memory job, JobTerms calldata terms) private returns (bool) {
        uint256 owed = _damages(job, terms);
        if (owed == 0) {
            if (terms.bond == 0) return true;
            _requireGas(RELEASE_GAS);
            try STAKING.release(terms.agentId, terms.bond) {
                emit BondSettled(jobId, 0);
                return true;
            } catch {
                emit CallFailed(jobId, BOND);
                return false;
            }
        }
        _requireGas(SLASH_GAS);
        try STAKING.slash(terms.agentId, terms.bond, owed, terms.client) returns (uint256 slashed) {
            emit BondSettled(jobId, slashed);
            return true;
        } catch {
            emit CallFailed(jobId, BOND);
            return false;
        }
    }

    function _writeReceipt(uint256 jobId, Job memory job, JobTerms calldata terms) private returns (bool) {
        _requireGas(RECORD_GAS);
        try REPUTATION.record(terms.agentId, terms.client, jobId, _outcome(job), job.disputed, job.scored) {
            return true;
        } catch {
            emit CallFailed(jobId, RECEIPT);
            return false;
        }
    }

    /// @dev What the agent owes the client in AINU: no more than the bond that it locked, whatever the rate has become. In a
    /// token without a rate the bond itself stands for the damages.
    function _damages(Job memory job, JobTerms calldata terms) private view returns (uint256) {
        if (terms.damages == 0) return 0;
        uint256 shareBps = JobMath.BPS;
        if (job.status == Status.Failed || job.status == Status.Expired) shareBps = 0;
        else if (job.status == Status.Resolved && job.ruling != 0) shareBps = JobMath.share(job.ruling);
        if (shareBps == JobMath.BPS) return 0;
        if (!TOKENS.isListed(terms.token)) return JobMath.damages(terms.bond, shareBps);
        return Math.min(TOKENS.toAinu(terms.token, JobMath.damages(terms.damages, shareBps)), terms.bond);
    }

    function _outcome(Job memory job) private pure returns (IReputation.Outcome) {
        Status status = job.status;
        if (status == Status.Completed) return IReputation.Outcome.Success;
        if (status == Status.Failed || status == Status.Expired) return IReputation.Outcome.Failure;
        // A half, a refused ruling and an agreement find nobody at fault.
        if (status == Status.Agreed || job.ruling == 0 || job.ruling == 3) return IReputation.Outcome.Neutral;
        return job.ruling > 3 ? IReputation.Outcome.Success : IReputation.Outcome.Failure;
    }

    /// @dev A call is given at most 63/64 of what is left (EIP-150).
    function _requireGas(uint256 needed) private view {
        uint256 left = gasleft();
        require(left - left / 64 > needed, InsufficientGas(left, needed));
    }
}
