// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitratorV2} from "./IArbitratorV2.sol";

/// @title Court: disputes decided by drawn agents
/// @notice An arbitrator for any arbitrable. Jurors are agents that opted in with a deposit; they are drawn by the weight they
/// had when the dispute was opened, commit to a choice, reveal it, and are paid when the ruling of the last vote is theirs.
///
/// Choices 1 to n are ordered, and the ruling is the median of the votes: in disputes of {IJobs} they are the provider's share.
/// 0 refuses to rule. A ruling can be appealed to twice as many jurors and one.
///
/// A round in time: the draw (anybody, as soon as the randomness is known) - evidence - commit - a second draw in place of
/// those who did not commit - reveal - appeal - {executeRuling}. Anybody can push a stage whose time has passed, and a stage that is
/// complete ends early.
///
/// Ids are unique and rise, but are no sequence: the low 20 bits name storage that disputes use one after another.
///
/// The extra data are words: court (any), number of jurors (0: the default), and up to three more that keep jurors out: two
/// accounts that are parties, and the agent that the dispute is about.
interface ICourt is IArbitratorV2 {
    enum Phase {
        None,
        Drawing, // waits for the randomness, then for `draw`
        Evidence,
        Commit,
        Absent, // somebody did not commit: waits for `draw`, which asks for jurors in their place
        Reveal,
        Appeal,
        Final, // waits for `executeRuling`
        Ruled
    }

    enum SeatState {
        Empty,
        Drawn,
        Committed,
        Revealed,
        Absent, // did not commit, and nobody could be drawn instead
        Leaked // gave its salt away
    }

    /// @notice All in seconds.
    struct Periods {
        uint32 evidence;
        uint32 commit;
        uint32 reveal;
        uint32 appeal;
    }

    /// @param feePerJuror AINU wei that a dispute costs for each juror.
    /// @param atRisk AINU wei of a juror's deposit that one seat can cost.
    /// @param minScore Score that opting in asks for.
    struct Parameters {
        Periods periods;
        uint96 feePerJuror;
        uint96 atRisk;
        uint16 minScore;
        address treasury;
    }

    /// @param units Weight: deposit when it opted in, in `DEPOSIT_UNIT`s.
    /// @param deposit AINU wei that are left of the deposit.
    /// @param seats Seats that are not settled yet.
    /// @param activeFrom It counts for disputes opened after this second,
    /// @param activeTo and up to this one; the highest value while it has not opted out.
    struct Juror {
        uint16 units;
        uint128 deposit;
        uint32 seats;
        uint48 activeFrom;
        uint48 activeTo;
    }

    /// @param round Counted from 0.
    /// @param phaseEndsAt Seconds; 0 if the phase ends by an act only.
    /// @param ruling What the votes of the last finished round give, or the final ruling.
    struct Dispute {
        address arbitrable;
        address feeToken;
        uint48 openedAt;
        uint8 choices;
        uint8 round;
        uint16 jurors;
        Phase phase;
        uint48 phaseEndsAt;
        uint256 ruling;
        uint16 misses;
    }

    /// @param agentId The juror.
    struct Seat {
        uint256 agentId;
        SeatState state;
        uint8 choice;
        bytes32 commitment;
    }

    /// @notice An appeal under way. Two slots.
    /// @param cost What each side posts, in units of the fee token.
    /// @param choice What the challenger says the ruling should be; 0 if nobody challenged.
    struct Appeal {
        address challenger;
        uint96 cost;
        address defender;
        uint8 choice;
    }

    event JurorOptedIn(uint256 indexed agentId, uint256 units, uint256 deposit, uint48 activeFrom);
    event JurorOptedOut(uint256 indexed agentId, uint48 activeTo, uint48 withdrawableAt);
    event DepositWithdrawn(uint256 indexed agentId, address indexed to, uint256 amount);
    /// @notice Beside the standard's `DisputeCreation`: all that a row of it needs.
    event DisputeOpened(
        uint256 indexed disputeId,
        address indexed arbitrable,
        uint8 choices,
        uint16 jurors,
        address feeToken,
        uint256 fee,
        address partyA,
        address partyB,
        uint256 agentId,
        uint48 evidenceEndsAt
    );
    /// @notice A round waits for the randomness behind `ticket`.
    event DrawRequested(uint256 indexed disputeId, uint8 indexed round, uint256 ticket, uint16 misses);
    /// @notice An agent has a seat.
    event JurorDrawn(uint256 indexed disputeId, uint8 indexed round, uint16 seat, uint256 indexed agentId);
    /// @notice A draw has looked at `tries` places so far and waits for another call of {draw}.
    event DrawPaused(uint256 indexed disputeId, uint8 indexed round, uint256 tries);
    /// @notice A round's seats are drawn; `seats` may be fewer than were asked for.
    event RoundDrawn(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seats,
        uint48 commitFrom,
        uint48 commitEndsAt,
        uint48 revealEndsAt
    );
    event EvidenceSubmitted(uint256 indexed disputeId, address indexed submitter, bytes32 contentHash);
    event VoteCommitted(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seat,
        uint256 indexed agentId,
        bytes32 commitment
    );
    event VoteRevealed(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seat,
        uint256 indexed agentId,
        uint8 choice,
        bytes32 salt
    );
    /// @notice All have committed: the time to reveal has begun.
    event RevealStarted(uint256 indexed disputeId, uint8 indexed round, uint48 revealEndsAt);
    /// @notice All have revealed: the time to appeal has begun. `ruling` is the round's.
    event RoundTallied(uint256 indexed disputeId, uint8 indexed round, uint256 ruling, uint48 appealEndsAt);
    /// @notice A juror that did not commit lost its seat to another draw, or one that did not reveal lost it at settlement.
    event JurorAbsent(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seat,
        uint256 indexed agentId,
        uint256 slashed
    );
    event SaltLeaked(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seat,
        uint256 indexed agentId,
        address reporter,
        uint256 slashed,
        uint256 reward
    );
    event AppealFunded(
        uint256 indexed disputeId,
        uint8 indexed round,
        address indexed account,
        uint8 choice,
        uint256 amount,
        bool defence
    );
    /// @notice A post came back: its side of the appeal was right, nobody answered it, or another challenge replaced it.
    event AppealRefunded(uint256 indexed disputeId, uint8 indexed round, address indexed account, uint256 amount);
    /// @notice A seat of a ruled dispute was settled: what the juror was paid in the fee token and in AINU, and what it lost.
    event SeatSettled(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint16 seat,
        uint256 indexed agentId,
        bool coherent,
        uint256 fee,
        uint256 reward,
        uint256 slashed
    );
    /// @notice The arbitrable failed to take its ruling: {executeRuling} can be repeated until it does.
    event RulingRefused(uint256 indexed disputeId);
    /// @notice It took a ruling that it had refused before.
    event RulingTaken(uint256 indexed disputeId);
    event ParametersSet(Parameters parameters);

    error NotAgentOwner(uint256 agentId, address account);
    error NotController(uint256 agentId, address account);
    error AgentNotEligible(uint256 agentId);
    error ScoreTooLow(uint256 agentId, uint256 score, uint256 minimum);
    error InvalidUnits(uint256 units, uint256 maximum);
    error AlreadyJuror(uint256 agentId);
    error NotJuror(uint256 agentId);
    error DepositReserved(uint256 agentId, uint256 seats, uint48 withdrawableAt);
    error InvalidBeneficiary(address beneficiary);
    error InvalidChoices(uint256 choices, uint256 maximum);
    error InvalidJurors(uint256 jurors, uint256 maximum);
    /// @notice Thrown when the fee comes in the chain's currency, which the Ledger does not keep.
    error NativeCurrencyNotAccepted();
    /// @notice Thrown for a token without a governed rate.
    error TokenNotAccepted(address token);
    error FeeMismatch(uint256 fee, uint256 cost);
    /// @notice Thrown when more disputes are open than there are dockets.
    error TooManyDisputes(uint256 maximum);
    error UnknownDispute(uint256 disputeId);
    error WrongPhase(uint256 disputeId, Phase phase);
    error RandomnessNotReady(uint256 disputeId, uint256 ticket);
    error NoSeat(uint256 disputeId, uint8 round, uint16 seat);
    error WrongSeatState(uint256 disputeId, uint8 round, uint16 seat, SeatState state);
    error InvalidCommitment(bytes32 commitment);
    error CommitmentMismatch(uint256 disputeId, uint8 round, uint16 seat);
    error InvalidChoice(uint256 choice, uint256 maximum);
    error InvalidSignature(uint256 agentId);
    error SignatureExpired(uint256 deadline);
    error NoAppealLeft(uint256 disputeId, uint8 round);
    /// @notice Thrown when a side funds outside its part of the appeal period: the challenger has the first half.
    error AppealTimeOver(uint256 disputeId, uint48 endedAt);
    /// @notice Thrown when a challenge is no farther from the ruling than the one that there is.
    error AlreadyFunded(uint256 disputeId, uint8 round);
    error NotChallenged(uint256 disputeId, uint8 round);
    error AppealCostTooHigh(uint256 cost, uint256 maximum);
    /// @notice Thrown when a ruling is executed with too little gas to call its arbitrable.
    error InsufficientGas(uint256 left, uint256 needed);
    error NothingToSettle(uint256 disputeId, uint8 round);
    error ParameterOutOfBounds(bytes32 name, uint256 value, uint256 lowest, uint256 highest);

    // --- Jurors

    /// @notice Reserves `units` deposits of the caller's AINU in the Ledger and puts the agent on the list of jurors. Only the
    /// agent's owner; the agent must be bonded and have the score.
    function optIn(uint256 agentId, uint16 units) external;

    /// @notice Takes the agent off the list for disputes opened from now on. The deposit stays for those that are open.
    function optOut(uint256 agentId) external;

    /// @notice Credits `to` in the Ledger with what is left of the deposit, once no dispute can need it any more.
    function withdrawDeposit(uint256 agentId, address to) external returns (uint256 amount);

    // --- A dispute. Anyone may push it.

    /// @notice Points to evidence in the content store. Jurors count content that they cannot fetch against who submitted it.
    function submitEvidence(uint256 disputeId, bytes32 contentHash) external;

    /// @notice Draws the jurors of the round, or others in place of those who did not commit. Where the randomness was missed it asks
    /// for another. A call looks at 256 places at most; if seats are still open it leaves the dispute in its phase, and the next
    /// call goes on where it stopped. The draw ends with fewer seats than were asked for once it has looked at 128 places for
    /// each that there is, or at 2,048 for each juror asked for and eight more.
    function draw(uint256 disputeId) external;

    /// @notice Commits to a choice: keccak256(abi.encode(chain id, court, dispute, round, agent, choice, salt)), of which the
    /// first 200 bits count. Whoever controls the agent.
    function commit(uint256 disputeId, uint16 seat, bytes32 commitment) external;

    /// @notice Commits by the signature of whoever controls the agent.
    function commitBySig(
        uint256 disputeId,
        uint16 seat,
        bytes32 commitment,
        address signer,
        uint256 deadline,
        bytes calldata signature
    ) external;

    function reveal(uint256 disputeId, uint16 seat, uint8 choice, bytes32 salt) external;

    function revealBySig(
        uint256 disputeId,
        uint16 seat,
        uint8 choice,
        bytes32 salt,
        address signer,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Shows that a salt got out before its time. The juror loses what is at risk and the vote; a quarter
    /// of it goes to the caller, the rest to the round's jurors who are right.
    function reportLeak(uint256 disputeId, uint16 seat, uint8 choice, bytes32 salt) external;

    /// @notice Posts the cost of another round to say that the ruling should be `choice`. First half of the appeal period. Until it
    /// is defended a challenge is replaced by one whose choice is farther from the ruling, and its post given back; from a
    /// refusal to rule all choices are as far.
    function challenge(uint256 disputeId, uint8 choice, uint256 maxCost) external;

    /// @notice Posts the same for the ruling as it is, which starts the round. If nobody does, the challenger's choice becomes
    /// the ruling; jurors and earlier posts are judged by the votes all the same. Until the end of the appeal period.
    function defend(uint256 disputeId, uint256 maxCost) external;

    /// @notice Gives the ruling to the arbitrable and settles the last round. Anyone.
    function executeRuling(uint256 disputeId) external returns (uint256 ruling);

    /// @notice Pays and slashes the jurors of an earlier round of a ruled dispute, and refunds the appeal's winner. Anyone.
    function settleRound(uint256 disputeId, uint8 round) external;

    // --- Governance

    function setParameters(Parameters calldata parameters) external;

    // --- Views

    function jurorOf(uint256 agentId) external view returns (Juror memory);

    /// @notice Entries of the list that draws sample, dead ones included.
    function jurorCount() external view returns (uint256);

    /// @notice What the last votes gave, also where a challenge that nobody answered overrides it: who is to blame follows from it.
    /// 0 before there is a ruling, and once a dispute that is over has given its storage away.
    function votedRuling(uint256 disputeId) external view returns (uint256 ruling);

    /// @notice A dispute as it stands now. Of one that is over only the phase is sure to be left: a later dispute may have taken
    /// its storage.
    function disputeOf(uint256 disputeId) external view returns (Dispute memory);

    /// @notice The seats of a round, empty like {disputeOf} once the storage was taken.
    function seatsOf(uint256 disputeId, uint8 round) external view returns (Seat[] memory);

    function appealOf(uint256 disputeId, uint8 round) external view returns (Appeal memory);

    function appealCost(uint256 disputeId) external view returns (uint256);

    function parameters() external view returns (Parameters memory);

    function commitmentOf(
        uint256 disputeId,
        uint8 round,
        uint256 agentId,
        uint8 choice,
        bytes32 salt
    ) external view returns (bytes32);

    // solhint-disable-next-line func-name-mixedcase -- a constant
    function DEPOSIT_UNIT() external view returns (uint256);
}
