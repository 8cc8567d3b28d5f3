// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {JobMath} from "../libraries/JobMath.sol";
import {JobTermsLib} from "../libraries/JobTermsLib.sol";
import {JobSettlement} from "./JobSettlement.sol";
import {JobSignatures} from "./JobSignatures.sol";

/// @title Jobs
/// @notice See {IJobs}. Functions stand in the order of a job's life. What moves money is guarded against re-entry through an
/// arbitrator or a token; what only changes a job's state calls nobody.
contract Jobs is IJobs, JobSignatures, JobSettlement, AccessManaged, ReentrancyGuardTransient {
    using JobTermsLib for JobTerms;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @notice Highest protocol fee, in basis points.
    uint16 public constant MAX_FEE_BPS = 500;
    /// @notice Longest period that terms may name, in seconds.
    uint32 public constant MAX_PERIOD = 365 days;
    /// @notice Time an arbitrator has before the default ruling applies, in seconds.
    uint48 public constant RULING_PERIOD = 180 days;
    /// @dev Rulings 1 to 5.
    uint256 private constant CHOICES = 5;
    /// @dev The ruling that gives the client everything.
    uint8 private constant FULL_REFUND = 1;

    IAgentRegistry private immutable REGISTRY;

    mapping(address arbitrator => mapping(uint256 disputeId => uint256 jobId)) private _disputes;

    constructor(
        address authority,
        ILedger ledger,
        IAgentRegistry registry,
        IStaking staking,
        IReputation reputation,
        ITokenList tokens,
        ICourt court
    ) JobSettlement(ledger, staking, reputation, tokens, court) AccessManaged(authority) {
        REGISTRY = registry;
    }

    // --- Agreement

    /// @inheritdoc IJobs
    function open(JobTerms calldata terms) external nonReentrant returns (uint256 jobId) {
        jobId = idOf(terms);
        _requireParty(jobId, terms.client);
        _offer(_create(jobId, terms), terms);
        _escrow(terms, terms.client, terms.price);
    }

    /// @inheritdoc IJobs
    function openSigned(
        JobTerms calldata terms,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external nonReentrant returns (uint256 jobId) {
        jobId = idOf(terms);
        if (msg.sender != terms.client) _checkTerms(jobId, terms.client, clientSignature);
        if (msg.sender != terms.provider) _checkTerms(jobId, terms.provider, providerSignature);
        Job storage job = _create(jobId, terms);
        _fund(jobId, job, terms);
        _escrow(terms, terms.client, terms.price);
    }

    /// @inheritdoc IJobs
    function openInsured(
        JobTerms calldata terms,
        CoverOrder calldata order,
        bytes calldata providerSignature
    ) external nonReentrant returns (uint256 jobId) {
        jobId = idOf(terms);
        _requireParty(jobId, terms.client);
        Job storage job = _create(jobId, terms);
        uint256 duration = uint256(terms.workPeriod) + terms.reviewPeriod + terms.contestPeriod;
        if (providerSignature.length == 0) {
            duration += terms.openBy - block.timestamp;
            _offer(job, terms);
        } else {
            _checkTerms(jobId, terms.provider, providerSignature);
            _fund(jobId, job, terms);
        }
        _insure(jobId, job, terms, order, duration.toUint32());
        _escrow(terms, terms.client, terms.price);
    }

    /// @inheritdoc IJobs
    function accept(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.provider);
        _fund(jobId, _offered(jobId, terms), terms);
    }

    /// @inheritdoc IJobs
    function acceptBySig(JobTerms calldata terms, bytes calldata providerSignature) external nonReentrant {
        uint256 jobId = idOf(terms);
        _checkTerms(jobId, terms.provider, providerSignature);
        _fund(jobId, _offered(jobId, terms), terms);
    }

    /// @inheritdoc IJobs
    function cancel(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireEither(jobId, terms);
        _jobIn(jobId, Status.Open);
        _close(jobId, terms, End(Status.Cancelled, 0, 0));
    }

    /// @inheritdoc IJobs
    function revoke(JobTerms calldata terms) external {
        uint256 jobId = idOf(terms);
        _requireEither(jobId, terms);
        Job storage job = _jobIn(jobId, Status.None);
        job.status = Status.Revoked;
        emit JobRevoked(jobId, msg.sender);
    }

    // --- Work

    /// @inheritdoc IJobs
    function submit(JobTerms calldata terms, bytes32 deliverable) external {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.provider);
        _submit(jobId, terms, deliverable);
    }

    /// @inheritdoc IJobs
    function submitBySig(
        JobTerms calldata terms,
        bytes32 deliverable,
        uint256 deadline,
        bytes calldata signature
    ) external {
        uint256 jobId = idOf(terms);
        _checkSubmit(jobId, terms.provider, deliverable, deadline, signature);
        _submit(jobId, terms, deliverable);
    }

    /// @inheritdoc IJobs
    function payMilestone(JobTerms calldata terms, uint128 cumulative) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.client);
        _payMilestone(jobId, terms, cumulative);
    }

    /// @inheritdoc IJobs
    function payMilestoneBySig(
        JobTerms calldata terms,
        uint128 cumulative,
        bytes calldata signature
    ) external nonReentrant {
        uint256 jobId = idOf(terms);
        _checkMilestone(jobId, terms.client, cumulative, signature);
        _payMilestone(jobId, terms, cumulative);
    }

    /// @inheritdoc IJobs
    function complete(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.client);
        _complete(jobId, terms);
    }

    /// @inheritdoc IJobs
    function completeBySig(JobTerms calldata terms, uint256 deadline, bytes calldata signature) external nonReentrant {
        uint256 jobId = idOf(terms);
        _checkComplete(jobId, terms.client, deadline, signature);
        _complete(jobId, terms);
    }

    /// @inheritdoc IJobs
    function reject(
        JobTerms calldata terms,
        Claim claim,
        uint8 remedy,
        bytes32 reason,
        uint256 maxFee
    ) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.client);
        _reject(jobId, terms, claim, remedy, reason, maxFee);
    }

    /// @inheritdoc IJobs
    function rejectBySig(
        JobTerms calldata terms,
        Claim claim,
        uint8 remedy,
        bytes32 reason,
        uint256 maxFee,
        uint256 deadline,
        bytes calldata signature
    ) external nonReentrant {
        uint256 jobId = idOf(terms);
        _checkReject(jobId, terms.client, claim, remedy, reason, maxFee, deadline, signature);
        _reject(jobId, terms, claim, remedy, reason, maxFee);
    }

    /// @inheritdoc IJobs
    function contest(JobTerms calldata terms, bytes32 evidence, uint256 maxFee) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.provider);
        Job storage job = _jobIn(jobId, Status.Rejected);
        _requireBefore(jobId, job.deadline);
        uint256 cost = _cost(terms, maxFee);

        uint48 deadline = uint48(block.timestamp) + RULING_PERIOD;
        job.status = Status.Disputed;
        job.deadline = deadline;
        job.disputed = true;
        _fees[jobId].provider = cost.toUint128();

        _escrow(terms, terms.provider, cost);
        uint256 disputeId = _createDispute(terms, cost);
        // The id is known only now; the guard keeps everything that moves money out until then.
        require(_disputes[terms.arbitrator][disputeId] == 0, DisputeTaken(terms.arbitrator, disputeId));
        _disputes[terms.arbitrator][disputeId] = jobId;
        emit JobContested(jobId, disputeId, evidence, cost, deadline);
        emit DisputeRequest(IArbitratorV2(terms.arbitrator), disputeId, 0);
    }

    /// @inheritdoc IJobs
    function concede(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        _requireParty(jobId, terms.provider);
        Job storage job = _jobs[jobId];
        Status status = job.status;
        require(
            status == Status.Funded || status == Status.Submitted || status == Status.Rejected,
            WrongStatus(jobId, status)
        );
        job.remedy = FULL_REFUND;
        _fail(jobId, job, terms);
    }

    // --- Both

    /// @inheritdoc IJobs
    function agree(
        JobTerms calldata terms,
        uint128 paid,
        uint128 toProvider,
        uint256 deadline,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external nonReentrant {
        uint256 jobId = idOf(terms);
        _checkSplit(jobId, terms, paid, toProvider, deadline, clientSignature, providerSignature);
        Job storage job = _jobBetween(jobId, Status.Funded, Status.Disputed);
        require(paid == job.paid, StaleAgreement(jobId, job.paid));
        require(toProvider <= terms.price - paid, InvalidSplit(jobId, toProvider, terms.price - paid));
        _close(jobId, terms, End(Status.Agreed, toProvider, 0));
    }

    /// @inheritdoc IJobs
    function extend(
        JobTerms calldata terms,
        uint48 from,
        uint48 to,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external nonReentrant {
        uint256 jobId = idOf(terms);
        Job storage job = _jobBetween(jobId, Status.Funded, Status.Disputed);
        require(job.pending & COVER == 0, InsuredJob(jobId)); // cover is priced by its time
        _checkExtension(jobId, job.status, terms, from, to, clientSignature, providerSignature);
        require(
            from == job.deadline && to > from && to <= block.timestamp + MAX_PERIOD,
            InvalidExtension(jobId, from, to, job.deadline)
        );
        job.deadline = to;
        emit JobExtended(jobId, to);
    }

    // --- Anyone

    /// @inheritdoc IJobs
    function settle(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        Job storage job = _jobIn(jobId, Status.Submitted);
        _requireAfter(jobId, job.deadline);
        _close(jobId, terms, End(Status.Completed, terms.price - job.paid, 0)); // silence is consent
    }

    /// @inheritdoc IJobs
    function expire(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        Job storage job = _jobs[jobId];
        Status status = job.status;
        require(
            status == Status.Open || status == Status.Funded || status == Status.Rejected || status == Status.Disputed,
            WrongStatus(jobId, status)
        );
        _requireAfter(jobId, job.deadline);
        if (status == Status.Open) _close(jobId, terms, End(Status.Cancelled, 0, 0));
        else if (status == Status.Funded) _close(jobId, terms, End(Status.Expired, 0, 0));
        else if (status == Status.Rejected) _fail(jobId, job, terms);
        else _resolve(jobId, job, terms);
    }

    /// @inheritdoc IArbitrableV2
    /// @dev Never reverts, so that no arbitrator is stopped by a job: what does not apply is ignored.
    function rule(uint256 _disputeID, uint256 _ruling) external {
        uint256 jobId = _disputes[msg.sender][_disputeID];
        Job storage job = _jobs[jobId];
        if (job.status != Status.Disputed) return;
        uint8 ruling = _choice(_ruling);
        job.status = Status.Ruled;
        job.ruling = ruling;
        job.verdict = msg.sender == address(COURT) ? _choice(COURT.votedRuling(_disputeID)) : ruling;
        emit JobRuled(jobId, _disputeID, ruling);
        emit Ruling(IArbitratorV2(msg.sender), _disputeID, _ruling);
    }

    /// @inheritdoc IJobs
    function execute(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        _resolve(jobId, _jobIn(jobId, Status.Ruled), terms);
    }

    /// @inheritdoc IJobs
    function conclude(JobTerms calldata terms, uint256 disputeId) external nonReentrant {
        uint256 jobId = idOf(terms);
        if (_jobs[jobId].status == Status.Disputed) COURT.executeRuling(disputeId); // somebody else may have had it do so
        _resolve(jobId, _jobIn(jobId, Status.Ruled), terms);
    }

    /// @inheritdoc IJobs
    function retry(JobTerms calldata terms) external nonReentrant {
        uint256 jobId = idOf(terms);
        Job storage job = _jobs[jobId];
        // The cover of a running job is pending, but not due.
        require(job.pending != 0 && job.status >= Status.Completed, NothingPending(jobId));
        _callModules(jobId, job, terms);
    }

    // --- Governance

    /// @inheritdoc IJobs
    function setFee(uint16 feeBps, address treasury, uint80 minimumScoredFee) external restricted {
        require(feeBps <= MAX_FEE_BPS, FeeTooHigh(feeBps, MAX_FEE_BPS));
        require(treasury != address(0) && treasury != address(this), InvalidParty(treasury));
        _feeBps = feeBps;
        _treasury = treasury;
        _minimumScoredFee = minimumScoredFee;
        emit FeeSet(feeBps, treasury, minimumScoredFee);
    }

    // --- Views

    /// @inheritdoc IJobs
    function fee() external view returns (uint16 feeBps, address treasury, uint80 minimumScoredFee) {
        return (_feeBps, _treasury, _minimumScoredFee);
    }

    /// @inheritdoc IJobs
    function arbitrationCost(JobTerms calldata terms) public view returns (uint256) {
        return IArbitratorV2(terms.arbitrator).arbitrationCost(terms.extraData(), IERC20(terms.token));
    }

    // --- Steps

    function _create(uint256 jobId, JobTerms calldata terms) private returns (Job storage job) {
        job = _jobIn(jobId, Status.None);
        _checkShape(jobId, terms);
        uint16 feeBps = _feeBps;
        bool scored = _isScored(terms, feeBps);
        job.feeBps = feeBps;
        job.scored = scored;
        emit JobOpened(jobId, terms.client, terms.agentId, terms, feeBps, scored);
    }

    function _checkShape(uint256 jobId, JobTerms calldata terms) private view {
        require(block.timestamp <= terms.openBy, OpeningOver(jobId, terms.openBy));
        // A payee of ours would make the escrow owe itself.
        require(terms.payee != address(0) && terms.payee != address(this), InvalidParty(terms.payee));
        require(terms.client != terms.provider, InvalidParty(terms.provider));
        require(terms.price != 0, InvalidPrice());
        require(terms.damages == 0 || terms.bond != 0, InvalidTerms());
        require(terms.defaultRuling != 0 && terms.defaultRuling <= CHOICES, InvalidRuling(terms.defaultRuling));
        _checkPeriod(terms.workPeriod);
        _checkPeriod(terms.reviewPeriod);
        _checkPeriod(terms.contestPeriod);
    }

    function _checkPeriod(uint32 period) private pure {
        require(period != 0 && period <= MAX_PERIOD, InvalidPeriod(period, MAX_PERIOD));
    }

    function _isScored(JobTerms calldata terms, uint16 feeBps) private view returns (bool) {
        if (feeBps == 0) return false;
        uint256 minimum = _minimumScoredFee;
        uint256 feeInAinu = JobMath.toAinu(JobMath.fee(terms.price, feeBps), TOKENS.rateOf(terms.token));
        return feeInAinu != 0 && feeInAinu >= minimum;
    }

    function _offer(Job storage job, JobTerms calldata terms) private {
        job.status = Status.Open;
        job.deadline = terms.openBy;
    }

    /// @param duration Planned, in seconds; a dispute may take longer.
    function _insure(
        uint256 jobId,
        Job storage job,
        JobTerms calldata terms,
        CoverOrder calldata order,
        uint32 duration
    ) private {
        require(terms.arbitrator == address(COURT), NotInsurable(terms.arbitrator));
        _requireListed(terms.token);
        job.pending = COVER;
        _insurances[jobId].pool = address(order.pool);
        uint256 premium = order.pool.openCover(
            IInsurancePool.Risk({
                jobId: jobId,
                client: terms.client,
                agentId: terms.agentId,
                capability: terms.capability,
                token: terms.token,
                score: REPUTATION.scoreOf(terms.agentId),
                duration: duration
            }),
            order.amount
        );
        require(premium <= order.maxPremium, PremiumTooHigh(premium, order.maxPremium));
        emit JobInsured(jobId, address(order.pool), order.amount, premium);
        LEDGER.transferFrom(terms.client, address(order.pool), uint256(uint160(terms.token)), premium);
    }

    function _fund(uint256 jobId, Job storage job, JobTerms calldata terms) private {
        require(REGISTRY.isController(terms.agentId, terms.provider), NotController(terms.agentId, terms.provider));
        if (terms.risk != 0) _checkBond(jobId, terms);
        uint48 deadline = uint48(block.timestamp) + terms.workPeriod;
        job.status = Status.Funded;
        job.deadline = deadline;
        emit JobFunded(jobId, deadline);
        STAKING.lock(terms.agentId, terms.bond);
    }

    function _checkBond(uint256 jobId, JobTerms calldata terms) private view {
        uint256 value = JobMath.toAinu(terms.price, _requireListed(terms.token));
        uint256 required = STAKING.requiredBond(value, REPUTATION.scoreOf(terms.agentId), terms.risk);
        require(terms.bond >= required, BondTooLow(jobId, terms.bond, required));
    }

    /// @dev An open job that can be accepted.
    function _offered(uint256 jobId, JobTerms calldata terms) private view returns (Job storage job) {
        job = _jobIn(jobId, Status.Open);
        require(block.timestamp <= terms.openBy, OpeningOver(jobId, terms.openBy));
    }

    function _submit(uint256 jobId, JobTerms calldata terms, bytes32 deliverable) private {
        Job storage job = _jobIn(jobId, Status.Funded);
        _requireBefore(jobId, job.deadline);
        uint48 deadline = uint48(block.timestamp) + terms.reviewPeriod;
        job.status = Status.Submitted;
        job.deadline = deadline;
        emit JobSubmitted(jobId, deliverable, deadline);
    }

    function _payMilestone(uint256 jobId, JobTerms calldata terms, uint128 cumulative) private {
        Job storage job = _jobBetween(jobId, Status.Funded, Status.Submitted);
        uint128 paid = job.paid;
        require(cumulative > paid && cumulative <= terms.price, InvalidMilestone(jobId, cumulative, paid, terms.price));
        uint256 amount = cumulative - paid;
        uint256 protocolFee = JobMath.feeAfter(paid, amount, job.feeBps);
        job.paid = cumulative;
        _accrue(terms.token, protocolFee);
        emit MilestonePaid(jobId, cumulative, amount - protocolFee, protocolFee);
        _pay(terms.token, terms.payee, amount - protocolFee);
    }

    function _complete(uint256 jobId, JobTerms calldata terms) private {
        Job storage job = _jobBetween(jobId, Status.Submitted, Status.Rejected);
        _close(jobId, terms, End(Status.Completed, terms.price - job.paid, 0));
    }

    function _reject(
        uint256 jobId,
        JobTerms calldata terms,
        Claim claim,
        uint8 remedy,
        bytes32 reason,
        uint256 maxFee
    ) private {
        Job storage job = _jobIn(jobId, Status.Submitted);
        _requireBefore(jobId, job.deadline);
        require(remedy != 0 && remedy < CHOICES, InvalidRemedy(remedy));
        job.claim = claim;
        job.remedy = remedy;
        if (terms.arbitrator == address(0)) {
            emit JobRejected(jobId, claim, remedy, reason, 0, uint48(block.timestamp));
            _resolve(jobId, job, terms);
            return;
        }
        uint256 cost = _cost(terms, maxFee);
        uint48 deadline = uint48(block.timestamp) + terms.contestPeriod;
        job.status = Status.Rejected;
        job.deadline = deadline;
        _fees[jobId].client = cost.toUint128();
        emit JobRejected(jobId, claim, remedy, reason, cost, deadline);
        _escrow(terms, terms.client, cost);
    }

    /// @dev Ends the job by the remedy, which the provider accepts.
    function _fail(uint256 jobId, Job storage job, JobTerms calldata terms) private {
        (uint256 toProvider, ) = JobMath.split(terms.price - job.paid, JobMath.share(job.remedy));
        _close(jobId, terms, End(Status.Failed, toProvider, 0));
    }

    /// @dev Ends the job by the ruling, or by the default one where nobody ruled.
    function _resolve(uint256 jobId, Job storage job, JobTerms calldata terms) private {
        Fees memory fees = _fees[jobId];
        uint256 shareBps = JobMath.share(job.ruling == 0 ? terms.defaultRuling : job.ruling);
        (uint256 toProvider, ) = JobMath.split(terms.price - job.paid, shareBps);
        (uint256 feeToPayee, ) = JobMath.splitPost(fees.client, fees.provider, shareBps);
        _close(jobId, terms, End(Status.Resolved, toProvider, feeToPayee));
    }

    function _escrow(JobTerms calldata terms, address from, uint256 amount) private {
        LEDGER.transferFrom(from, address(this), uint256(uint160(terms.token)), amount);
    }

    function _cost(JobTerms calldata terms, uint256 maxFee) private view returns (uint256 cost) {
        cost = arbitrationCost(terms);
        require(cost <= maxFee, ArbitrationCostTooHigh(cost, maxFee));
    }

    /// @dev The arbitrator must take all of its fee and no more: the court within the Ledger, others as tokens, which pass through
    /// this contract within the call.
    function _createDispute(JobTerms calldata terms, uint256 cost) private returns (uint256 disputeId) {
        IERC20 token = IERC20(terms.token);
        uint256 id = uint256(uint160(terms.token));
        bool inLedger = terms.arbitrator == address(COURT);
        uint256 before = 0;
        if (inLedger) {
            LEDGER.approve(terms.arbitrator, id, cost);
        } else {
            before = token.balanceOf(address(this));
            LEDGER.withdraw(token, cost, address(this));
            token.forceApprove(terms.arbitrator, cost);
        }
        disputeId = IArbitratorV2(terms.arbitrator).createDispute(CHOICES, terms.extraData(), token, cost);
        uint256 left =
            inLedger ? LEDGER.allowance(address(this), terms.arbitrator, id) : token.balanceOf(address(this));
        require(left == before, ArbitratorFeeMismatch(before + cost - left, cost));
    }

    /// @dev What is no choice of ours refuses to rule.
    function _choice(uint256 ruling) private pure returns (uint8) {
        return ruling > CHOICES ? 0 : uint8(ruling);
    }

    function _requireParty(uint256 jobId, address party) private view {
        require(msg.sender == party, NotParty(jobId, msg.sender));
    }

    function _requireEither(uint256 jobId, JobTerms calldata terms) private view {
        require(msg.sender == terms.client || msg.sender == terms.provider, NotParty(jobId, msg.sender));
    }

    function _requireListed(address token) private view returns (uint256 rate) {
        rate = TOKENS.rateOf(token);
        require(rate != 0, TokenNotListed(token));
    }

    function _requireBefore(uint256 jobId, uint48 deadline) private view {
        require(block.timestamp <= deadline, DeadlinePassed(jobId, deadline));
    }

    function _requireAfter(uint256 jobId, uint48 deadline) private view {
        require(block.timestamp > deadline, DeadlineNotPassed(jobId, deadline));
    }

    function _jobIn(uint256 jobId, Status status) private view returns (Job storage job) {
        job = _jobs[jobId];
        Status found = job.status;
        require(found == status, WrongStatus(jobId, found));
    }

    function _jobBetween(uint256 jobId, Status first, Status last) private view returns (Job storage job) {
        job = _jobs[jobId];
        Status found = job.status;
        require(found >= first && found <= last, WrongStatus(jobId, found));
    }
}
