// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrableV2} from "./IArbitrableV2.sol";
import {IInsurancePool} from "./IInsurancePool.sol";

/// @notice What two parties agree on. A job's id is the EIP-712 digest of its terms: the event of the opening carries them,
/// callers pass them back, and either party can sign that digest beforehand. All amounts but `bond` are units of `token`;
/// periods are seconds.
/// @param client Pays; its Ledger balance funds the escrow.
/// @param provider Acts and signs for the agent; must control `agentId` when the job is funded.
/// @param payee Ledger account that is credited with the provider's money.
/// @param agentId Agent whose bond and reputation stand behind the work.
/// @param capability keccak256 of the capability's slug.
/// @param spec sha-256 digest of the specification in the content store.
/// @param token ERC-20 that the job is paid in.
/// @param price What the provider earns, protocol fee included.
/// @param damages The client's agreed loss beyond a refund, paid in AINU if the job fails, but never more than `bond`.
/// @param bond AINU wei locked from the agent's own bond while the job runs.
/// @param risk Basis points; if not 0, `bond` must be at least what {IStaking-requiredBond} asks for the price, the agent's score
/// when the job is funded, and this risk (10,000 is ordinary).
/// @param arbitrator Rules contested rejections; zero: a rejection applies `defaultRuling` at once.
/// @param courtId First word of the arbitrator's extra data.
/// @param minJurors Second word of the arbitrator's extra data.
/// @param defaultRuling Ruling (1..5) where nobody rules: no arbitrator, refused to arbitrate, or no ruling in time.
/// @param openBy Last second at which the job can be opened or accepted.
/// @param workPeriod From funding to the last second of submission.
/// @param reviewPeriod From submission until silence pays the provider.
/// @param contestPeriod From rejection until silence refunds the client.
/// @param salt Makes equal terms different jobs.
struct JobTerms {
    address client;
    address provider;
    address payee;
    uint256 agentId;
    bytes32 capability;
    bytes32 spec;
    address token;
    uint128 price;
    uint128 damages;
    uint128 bond;
    uint16 risk;
    address arbitrator;
    uint96 courtId;
    uint16 minJurors;
    uint8 defaultRuling;
    uint48 openBy;
    uint32 workPeriod;
    uint32 reviewPeriod;
    uint32 contestPeriod;
    uint256 salt;
}

/// @title Jobs: escrowed work from agreement to payment
/// @notice The hub of the market. Escrow and posted fees rest in the Ledger as the balance of this contract.
///
/// Rulings are the arbitrator's choices: 1 to 5 give the provider 0, 25, 50, 75 or 100 % of what is left in escrow; 0 means
/// "refused" and applies the terms' `defaultRuling` without damages and without touching the score.
///
/// Each terminal state refunds and pays first, then settles the bond, then writes the receipt, then ends the cover. The calls
/// behind the payment are guarded: one that fails leaves a bit that anyone can retry, so nothing can hold back money.
///
/// A failure is an offence where the score counts. Graver ones are decided by the court: choice 1 upholds the claim as it was made.
/// Where a challenge that nobody answered makes the ruling, money follows the ruling and blame the votes before it: silence neither
/// makes an offence nor undoes one.
interface IJobs is IArbitrableV2 {
    /// @notice Where a job stands. From `Completed` on, states are final.
    enum Status {
        None,
        Revoked, // a party withdrew its signature before opening
        Open, // escrowed, waiting for the provider
        Funded, // both bound, bond locked, work due by the deadline
        Submitted, // review due by the deadline
        Rejected, // contest due by the deadline
        Disputed, // ruling due by the deadline
        Ruled, // waiting for `execute`
        Completed, // accepted, or silence after submission
        Failed, // conceded, or silence after rejection
        Expired, // nothing submitted in time
        Agreed, // split by both signatures
        Resolved, // split by ruling
        Cancelled // never accepted: withdrawn, declined, or silence
    }

    /// @notice What a client says is wrong with the work. The last three are offences if the court upholds them.
    enum Claim {
        Quality,
        Timeout,
        WrongResult,
        Payment,
        ProtocolViolation,
        DoubleAcceptance,
        Fraud
    }

    /// @notice Cover that a client buys when it opens a job, from whom, and for at most how much.
    struct CoverOrder {
        IInsurancePool pool;
        uint128 amount;
        uint128 maxPremium;
    }

    /// @param deadline End of the present phase, in seconds.
    /// @param paid Milestones paid so far, fee included.
    /// @param feeBps Protocol fee fixed at opening, in basis points of what the provider is paid.
    /// @param scored Whether the outcome may move the agent's score.
    /// @param disputed Whether an arbitrator was called.
    /// @param ruling What the arbitrator ruled.
    /// @param pending Bits of guarded calls that are still to be made: 1 the bond, 2 the receipt, 4 the cover (from opening on).
    /// @param claim What the client said when it rejected the work.
    /// @param remedy Ruling (1..4) that the client asked for then; silence accepts it. 1 if the
    /// provider conceded, 0 if neither.
    /// @param verdict What the court's votes gave, also where a challenge that nobody answered made the ruling; of any other
    /// arbitrator the ruling. Money follows the ruling, blame the verdict.
    struct Job {
        Status status;
        uint48 deadline;
        uint128 paid;
        uint16 feeBps;
        bool scored;
        bool disputed;
        uint8 ruling;
        uint8 pending;
        Claim claim;
        uint8 remedy;
        uint8 verdict;
    }

    /// @notice Both parties' posts for the arbitrator, in units of the job's token.
    struct Fees {
        uint128 client;
        uint128 provider;
    }

    event JobOpened(
        uint256 indexed jobId,
        address indexed client,
        uint256 indexed agentId,
        JobTerms terms,
        uint16 feeBps,
        bool scored
    );
    event JobFunded(uint256 indexed jobId, uint48 deadline);
    event JobSubmitted(uint256 indexed jobId, bytes32 deliverable, uint48 deadline);
    event JobRejected(
        uint256 indexed jobId,
        Claim indexed claim,
        uint8 remedy,
        bytes32 reason,
        uint256 fee,
        uint48 deadline
    );
    /// @notice The client bought cover of `amount` from `pool` for `premium`, in units of the job's token.
    event JobInsured(uint256 indexed jobId, address indexed pool, uint256 amount, uint256 premium);
    event JobContested(
        uint256 indexed jobId,
        uint256 indexed disputeId,
        bytes32 evidence,
        uint256 fee,
        uint48 deadline
    );
    event JobRuled(uint256 indexed jobId, uint256 indexed disputeId, uint8 ruling);
    event JobExtended(uint256 indexed jobId, uint48 deadline);
    event JobRevoked(uint256 indexed jobId, address indexed by);
    /// @notice The client released part of the price; `cumulative` is what was released in all, fees included.
    event MilestonePaid(uint256 indexed jobId, uint256 cumulative, uint256 toPayee, uint256 fee);
    /// @notice The job is over. `toPayee`, `fee` and `toClient` add up to what was left in escrow; `feeToPayee` and
    /// `feeToClient` are returned posts.
    event JobClosed(
        uint256 indexed jobId,
        Status indexed status,
        uint256 toPayee,
        uint256 fee,
        uint256 toClient,
        uint256 feeToPayee,
        uint256 feeToClient
    );
    /// @notice The bond of a finished job was unlocked; `toClient` AINU wei of it went to the client, and `penalty` of the agent's
    /// bond was taken beyond that.
    event BondSettled(uint256 indexed jobId, uint256 toClient, uint256 penalty);
    /// @notice The cover of a finished job ended, and `paid` of it went to the client.
    event CoverSettled(uint256 indexed jobId, uint256 paid);
    /// @notice A guarded call failed and can be retried. `call` is its bit in `Job.pending`.
    event CallFailed(uint256 indexed jobId, uint8 call);
    event FeeSet(uint16 feeBps, address treasury, uint80 minimumScoredFee);
    /// @notice Credited the treasury with the fees of a token that had accrued.
    event FeesCollected(address indexed token, address indexed treasury, uint256 amount);

    /// @notice Thrown when the job is in a state that does not allow the action.
    error WrongStatus(uint256 jobId, Status status);
    /// @notice Thrown when the caller is not the party that may act.
    error NotParty(uint256 jobId, address account);
    error InvalidSignature(uint256 jobId, address signer);
    error SignatureExpired(uint256 deadline);
    error OpeningOver(uint256 jobId, uint48 openBy);
    /// @notice Thrown when the phase ended.
    error DeadlinePassed(uint256 jobId, uint48 deadline);
    /// @notice Thrown when a window is still open at `deadline` (inclusive).
    error DeadlineNotPassed(uint256 jobId, uint48 deadline);
    error InvalidParty(address account);
    error InvalidPrice();
    error InvalidPeriod(uint256 period, uint256 maximum);
    error InvalidRuling(uint256 ruling);
    /// @notice Thrown when terms name damages without a bond.
    error InvalidTerms();
    error NotController(uint256 agentId, address provider);
    /// @notice Thrown when the terms' bond is less than their risk asks of an agent with its score.
    error BondTooLow(uint256 jobId, uint256 bond, uint256 required);
    /// @notice Thrown when a required bond or cover is asked for in a token without a governed rate.
    error TokenNotListed(address token);
    error InvalidRemedy(uint256 remedy);
    /// @notice Thrown when cover is ordered for a job that the court does not judge.
    error NotInsurable(address arbitrator);
    error PremiumTooHigh(uint256 premium, uint256 maximum);
    error InvalidMilestone(uint256 jobId, uint256 cumulative, uint256 paid, uint256 price);
    error InvalidSplit(uint256 jobId, uint256 toProvider, uint256 available);
    /// @notice Thrown when an agreement was signed for another amount of milestones than is paid now.
    error StaleAgreement(uint256 jobId, uint256 paid);
    error InvalidExtension(uint256 jobId, uint48 from, uint48 to, uint48 deadline);
    /// @notice Thrown when the deadline of a job with cover would be moved.
    error InsuredJob(uint256 jobId);
    error ArbitrationCostTooHigh(uint256 cost, uint256 maximum);
    /// @notice Thrown when an arbitrator took another amount than it asked for.
    error ArbitratorFeeMismatch(uint256 taken, uint256 cost);
    error DisputeTaken(address arbitrator, uint256 disputeId);
    /// @notice Thrown when the gas left would starve a guarded call.
    error InsufficientGas(uint256 left, uint256 needed);
    error NothingPending(uint256 jobId);
    error FeeTooHigh(uint16 feeBps, uint16 maximum);

    // --- Agreement

    /// @notice Escrows the price from the caller, who is the client. The provider accepts later, until `openBy`.
    function open(JobTerms calldata terms) external returns (uint256 jobId);

    /// @notice Opens a job that both parties want, in one transaction: escrows the price and locks the bond. Whoever calls
    /// needs no signature of his own; both signatures sign the digest of the terms.
    function openSigned(
        JobTerms calldata terms,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external returns (uint256 jobId);

    /// @notice Like {open}, or like {openSigned} if there is a signature of the provider, and buys cover for the job, in one transaction. The
    /// caller is the client. Only jobs in a listed token that the court judges can be insured.
    function openInsured(
        JobTerms calldata terms,
        CoverOrder calldata order,
        bytes calldata providerSignature
    ) external returns (uint256 jobId);

    /// @notice Accepts an open job and locks the bond. Only the provider.
    function accept(JobTerms calldata terms) external;

    /// @notice Accepts by the provider's signature of the terms' digest.
    function acceptBySig(JobTerms calldata terms, bytes calldata providerSignature) external;

    /// @notice Ends an open job and returns the escrow: the client withdraws it, or the provider declines. Only the two.
    function cancel(JobTerms calldata terms) external;

    /// @notice Makes terms that were signed impossible to open. Either party, before opening.
    function revoke(JobTerms calldata terms) external;

    // --- Work

    /// @notice Hands in the work: `deliverable` is its sha-256 digest in the content store. Only the provider.
    function submit(JobTerms calldata terms, bytes32 deliverable) external;

    function submitBySig(
        JobTerms calldata terms,
        bytes32 deliverable,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Releases part of the price: `cumulative` is what is released in all. Only the client.
    function payMilestone(JobTerms calldata terms, uint128 cumulative) external;

    /// @notice Releases by the client's signature; a later signature replaces an earlier one.
    function payMilestoneBySig(JobTerms calldata terms, uint128 cumulative, bytes calldata signature) external;

    /// @notice Accepts the work, or withdraws a rejection, and pays. Only the client.
    function complete(JobTerms calldata terms) external;

    function completeBySig(JobTerms calldata terms, uint256 deadline, bytes calldata signature) external;

    /// @notice Rejects the work within the review period and posts the arbitrator's fee. Only the client.
    /// @param remedy Ruling (1..4) asked for: the provider's share in quarters and one. It applies if the provider stays silent.
    /// @param reason Digest of the claim in the content store.
    /// @param maxFee The most that is posted.
    function reject(JobTerms calldata terms, Claim claim, uint8 remedy, bytes32 reason, uint256 maxFee) external;

    function rejectBySig(
        JobTerms calldata terms,
        Claim claim,
        uint8 remedy,
        bytes32 reason,
        uint256 maxFee,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Contests a rejection within the contest period: posts the fee and creates the dispute. Only the provider.
    /// @param evidence Digest of the evidence in the content store.
    function contest(JobTerms calldata terms, bytes32 evidence, uint256 maxFee) external;

    /// @notice Gives the job up: refunds the client and counts as a failure. Only the provider.
    function concede(JobTerms calldata terms) external;

    // --- Both

    /// @notice Ends the job by a split that both agree on: `toProvider` of what is left, the rest to the client.
    /// @param paid Milestones paid when both signed.
    function agree(
        JobTerms calldata terms,
        uint128 paid,
        uint128 toProvider,
        uint256 deadline,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external;

    /// @notice Moves the present phase's deadline from `from` to the later `to`, at most a year ahead. What is signed names the phase
    /// by its status. Not of a job with cover, which was priced by its time.
    function extend(
        JobTerms calldata terms,
        uint48 from,
        uint48 to,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external;

    // --- Anyone

    /// @notice Pays the provider of a submitted job whose review period has passed.
    function settle(JobTerms calldata terms) external;

    /// @notice Ends a job against whoever let his time pass: not accepted, not submitted, not contested or not ruled.
    function expire(JobTerms calldata terms) external;

    /// @notice Distributes by the ruling.
    function execute(JobTerms calldata terms) external;

    /// @notice Has the court give its ruling and distributes by it, in one transaction.
    function conclude(JobTerms calldata terms, uint256 disputeId) external;

    /// @notice Makes the guarded calls that failed when the job closed.
    function retry(JobTerms calldata terms) external;

    /// @notice Credits the treasury with the protocol fees of `token` that accrued since the last time.
    function collectFees(address token) external returns (uint256 amount);

    // --- Governance

    /// @notice Sets the fee of jobs opened from now on, who is credited with all fees collected from now on, and the fee in
    /// AINU wei from which on a job may move a score.
    function setFee(uint16 feeBps, address treasury, uint80 minimumScoredFee) external;

    // --- Views

    function idOf(JobTerms calldata terms) external view returns (uint256 jobId);

    function jobOf(uint256 jobId) external view returns (Job memory);

    function feesOf(uint256 jobId) external view returns (Fees memory);

    function fee() external view returns (uint16 feeBps, address treasury, uint80 minimumScoredFee);

    /// @notice Protocol fees of `token` that wait for {collectFees}.
    function accruedFees(address token) external view returns (uint256);

    /// @notice Pool that insures the job; zero if none does, or no longer.
    function insurerOf(uint256 jobId) external view returns (address pool);

    /// @notice What the arbitrator asks for a dispute under these terms.
    function arbitrationCost(JobTerms calldata terms) external view returns (uint256);
}
