// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {JobMath} from "../libraries/JobMath.sol";

/// @title How a job ends
/// @notice Pays out of the Ledger first, then settles the bond, writes the receipt and ends the cover by guarded calls.
abstract contract JobSettlement is IJobs {
    using SafeCast for uint256;

    /// @dev One slot of an insured job.
    /// @param penalty What the agent's own bond lost beyond what went to the client, in AINU wei; only of a job that failed without
    /// a ruling.
    struct Insurance {
        address pool;
        uint96 penalty;
    }

    /// @dev How a job ends.
    /// @param toProvider Of what is left in escrow, protocol fee included; the rest goes back to the client.
    /// @param feeToPayee Of the client's post; so does the rest of that.
    struct End {
        Status status;
        uint256 toProvider;
        uint256 feeToPayee;
    }

    uint8 internal constant BOND = 1;
    uint8 internal constant RECEIPT = 2;
    uint8 internal constant COVER = 4;

    // Gas that must be left before a guarded call, so that a caller cannot make it fail by giving too little. Several times
    // what the call needs with every slot cold. The 64th part that a call cannot burn does for what follows.
    uint256 private constant RELEASE_GAS = 80_000;
    uint256 private constant SLASH_GAS = 400_000;
    uint256 private constant RECORD_GAS = 150_000;
    uint256 private constant COVER_GAS = 240_000;
    /// @dev What a pool can burn, at most: the client chose it, and whoever ends the job pays for the call.
    uint256 private constant MOST_COVER_GAS = 480_000;

    ILedger internal immutable LEDGER;
    IStaking internal immutable STAKING;
    IReputation internal immutable REPUTATION;
    ITokenList internal immutable TOKENS;
    ICourt internal immutable COURT;

    mapping(uint256 jobId => Job) internal _jobs;
    mapping(uint256 jobId => Fees) internal _fees;
    mapping(uint256 jobId => Insurance) internal _insurances;

    uint16 internal _feeBps;
    address internal _treasury;
    uint80 internal _minimumScoredFee;
    mapping(address token => uint256) private _accruedFees;

    constructor(ILedger ledger, IStaking staking, IReputation reputation, ITokenList tokens, ICourt court) {
        LEDGER = ledger;
        STAKING = staking;
        REPUTATION = reputation;
        TOKENS = tokens;
        COURT = court;
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
    function insurerOf(uint256 jobId) external view returns (address pool) {
        return _insurances[jobId].pool;
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

    /// @dev Ends the job: pays, then makes the guarded calls.
    function _close(uint256 jobId, JobTerms calldata terms, End memory end) internal {
        Job storage stored = _jobs[jobId];
        Job memory job = stored;
        uint256 toClient = terms.price - job.paid - end.toProvider;
        uint256 feeToClient = 0;
        if (job.status >= Status.Rejected) {
            feeToClient = _fees[jobId].client - end.feeToPayee;
            delete _fees[jobId];
        }
        uint256 protocolFee = JobMath.feeAfter(job.paid, end.toProvider, job.feeBps);
        uint256 toPayee = end.toProvider - protocolFee;

        job.status = end.status;
        if (end.status != Status.Cancelled) job.pending |= BOND | RECEIPT;
        (stored.status, stored.pending) = (job.status, job.pending);
        _accrue(terms.token, protocolFee);
        emit JobClosed(jobId, end.status, toPayee, protocolFee, toClient, end.feeToPayee, feeToClient);

        _pay(terms.token, terms.payee, toPayee + end.feeToPayee);
        _pay(terms.token, terms.client, toClient + feeToClient);
        if (job.pending != 0) _callModules(jobId, job, terms);
    }

    /// @dev Makes the guarded calls that are pending. They come after all payments, so they can hold nothing back. The pool's
    /// comes last, when all else is written, as it is no module of ours.
    function _callModules(uint256 jobId, Job memory job, JobTerms calldata terms) internal {
        uint8 pending = job.pending;
        if (pending & BOND != 0 && _settleBond(jobId, job, terms)) pending &= ~BOND;
        if (pending & RECEIPT != 0 && _writeReceipt(jobId, job, terms)) pending &= ~RECEIPT;
        if (pending != job.pending) _jobs[jobId].pending = pending;
        if (pending & COVER == 0) return;
        // For the penalty, or for the gas that the bond's call burned.
        bool waits = pending & BOND != 0 && (_isForfeit(job.status) || !_hasGas(COVER_GAS));
        if (!waits && _settleCover(jobId, job, terms)) _jobs[jobId].pending = pending & ~COVER;
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
        IStaking.Offence offence = _offence(job, terms);
        if (owed == 0 && offence == IStaking.Offence.None) {
            if (terms.bond == 0) return true;
            _requireGas(RELEASE_GAS);
            try STAKING.release(terms.agentId, terms.bond) {
                emit BondSettled(jobId, 0, 0);
                return true;
            } catch {
                emit CallFailed(jobId, BOND);
                return false;
            }
        }
        _requireGas(SLASH_GAS);
        try STAKING.slash(terms.agentId, terms.bond, owed, terms.client, offence) returns (
            uint256 toClient,
            uint256 penalty
        ) {
            if (job.pending & COVER != 0 && _isForfeit(job.status)) _insurances[jobId].penalty = penalty.toUint96();
            emit BondSettled(jobId, toClient, penalty);
            return true;
        } catch {
            emit CallFailed(jobId, BOND);
            return false;
        }
    }

    function _writeReceipt(uint256 jobId, Job memory job, JobTerms calldata terms) private returns (bool) {
        IReputation.Outcome outcome = _outcome(job);
        if (outcome == IReputation.Outcome.Failure && _offence(job, terms) >= IStaking.Offence.DoubleAcceptance) {
            outcome = IReputation.Outcome.Severe;
        }
        _requireGas(RECORD_GAS);
        try REPUTATION.record(terms.agentId, terms.client, jobId, outcome, job.disputed, job.scored) {
            return true;
        } catch {
            emit CallFailed(jobId, RECEIPT);
            return false;
        }
    }

    function _settleCover(uint256 jobId, Job memory job, JobTerms calldata terms) private returns (bool) {
        Insurance storage insurance = _insurances[jobId];
        uint256 loss = _loss(job, terms, insurance.penalty);
        bytes memory data = abi.encodeCall(IInsurancePool.closeCover, (jobId, loss, job.status == Status.Cancelled));
        _requireGas(COVER_GAS);
        (bool ok, uint256 paid) = _callPool(insurance.pool, data);
        if (ok) {
            delete _insurances[jobId];
            emit CoverSettled(jobId, paid);
            return true;
        }
        emit CallFailed(jobId, COVER);
        return false;
    }

    /// @dev Not `try`, which reverts where there is no answer, and like any call of Solidity copies one of any length. {LowLevelCall}
    /// would give away all gas.
    /// @return ok Whether the pool answered with a word at least.
    function _callPool(address pool, bytes memory data) private returns (bool ok, uint256 word) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            ok := call(MOST_COVER_GAS, pool, 0, add(data, 0x20), mload(data), 0x00, 0x20)
            word := mload(0x00)
        }
        ok = ok && LowLevelCall.returnDataSize() >= 32;
    }

    /// @dev What the agent owes the client in AINU: no more than the bond that it locked, whatever the rate has become. In a
    /// token without a rate the bond itself stands for the damages.
    function _damages(Job memory job, JobTerms calldata terms) private view returns (uint256) {
        if (terms.damages == 0) return 0;
        uint256 shareBps = _shareBps(job);
        if (shareBps == JobMath.BPS) return 0;
        return _damagesAt(TOKENS.rateOf(terms.token), terms, shareBps);
    }

    function _damagesAt(uint256 rate, JobTerms calldata terms, uint256 shareBps) private pure returns (uint256) {
        if (rate == 0) return JobMath.damages(terms.bond, shareBps);
        return Math.min(JobMath.toAinu(JobMath.damages(terms.damages, shareBps), rate), terms.bond);
    }

    /// @dev What the cover is to make good, in the job's token: what the bond does not answer for. Without a ruling it is at most
    /// what the agent was fined. What the client got from the bond is no loss to two who collude, the fine is.
    function _loss(Job memory job, JobTerms calldata terms, uint256 penalty) private view returns (uint256 loss) {
        uint256 shareBps = _shareBps(job);
        loss = JobMath.damages(terms.damages, shareBps);
        if (loss == 0) return 0;
        uint256 rate = TOKENS.rateOf(terms.token);
        uint256 answered = JobMath.fromAinu(_damagesAt(rate, terms, shareBps), rate, Math.Rounding.Ceil);
        loss = Math.saturatingSub(loss, answered);
        if (_isForfeit(job.status)) loss = Math.min(loss, JobMath.fromAinu(penalty, rate, Math.Rounding.Floor));
    }

    /// @dev The provider's share as far as damages go: all of it where nobody is at fault.
    function _shareBps(Job memory job) private pure returns (uint256) {
        if (job.status == Status.Expired) return 0;
        if (job.status == Status.Failed) return JobMath.share(job.remedy);
        return job.ruling != 0 ? JobMath.share(job.ruling) : JobMath.BPS;
    }

    /// @dev Whether the job failed without a ruling.
    function _isForfeit(Status status) private pure returns (bool) {
        return status == Status.Failed || status == Status.Expired;
    }

    function _outcome(Job memory job) private pure returns (IReputation.Outcome) {
        Status status = job.status;
        if (status == Status.Completed) return IReputation.Outcome.Success;
        if (status == Status.Expired) return IReputation.Outcome.Failure;
        if (status == Status.Failed) return job.remedy < 3 ? IReputation.Outcome.Failure : IReputation.Outcome.Neutral;
        // A half, a refused ruling and an agreement find nobody at fault.
        if (job.ruling == 0 || job.ruling == 3) return IReputation.Outcome.Neutral;
        return job.ruling > 3 ? IReputation.Outcome.Success : IReputation.Outcome.Failure;
    }

    /// @dev What an outcome that counts is to the bond. Only the court's first choice makes more of it than a failure.
    function _offence(Job memory job, JobTerms calldata terms) private view returns (IStaking.Offence) {
        if (!job.scored || _outcome(job) != IReputation.Outcome.Failure) return IStaking.Offence.None;
        if (job.ruling == 1 && terms.arbitrator == address(COURT)) {
            if (job.claim == Claim.ProtocolViolation) return IStaking.Offence.ProtocolViolation;
            if (job.claim == Claim.DoubleAcceptance) return IStaking.Offence.DoubleAcceptance;
            if (job.claim == Claim.Fraud) return IStaking.Offence.Fraud;
        }
        return IStaking.Offence.Failure;
    }

    function _requireGas(uint256 needed) private view {
        require(_hasGas(needed), InsufficientGas(gasleft(), needed));
    }

    /// @dev A call is given at most 63/64 of what is left (EIP-150).
    function _hasGas(uint256 needed) private view returns (bool) {
        uint256 left = gasleft();
        return left - left / 64 > needed;
    }
}
