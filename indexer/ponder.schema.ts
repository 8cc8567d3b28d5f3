import { jobClaims, jobOutcomes, jobStatuses } from "@ainur/sdk";
import { index, onchainEnum, onchainTable, primaryKey, relations } from "ponder";
import { changed, eventId, origin } from "./schema/columns.ts";
import { dispute, disputeEvent, evidence, juror, round, seat } from "./schema/court.ts";
import { cover, insurancePool, poolMovement, poolRate, underwriting } from "./schema/insurance.ts";
import { nomination, nominationMovement, nominationPool, offence } from "./schema/stake.ts";

export * from "./schema/court.ts";
export * from "./schema/insurance.ts";
export * from "./schema/stake.ts";

// Amounts are units of their token, bonds AINU wei, times seconds. What a contract bounds by 256 bits is a bigint here.

// --- Agents

export const agent = onchainTable(
  "agent",
  (t) => ({
    id: t.bigint().primaryKey(),
    owner: t.hex().notNull(),
    wallet: t.hex(),
    /** URI of the agent card. */
    uri: t.text().notNull(),
    /** Slugs, sorted; the first hundred. `capabilityLevel` has them all. */
    capabilities: t.text().array().notNull(),
    activeUntil: t.bigint().notNull(),
    registeredAt: t.bigint().notNull(),
    /** When it last beat, took a job or handed one in; 0 if never. */
    lastActiveAt: t.bigint().notNull(),
    /** Linked token of the canonical ERC-8004 registry. */
    externalId: t.bigint(),
    /** As the last scored receipt left it: `scoreAt` of the SDK gives the score now. */
    score: t.integer().notNull(),
    scoreUpdatedAt: t.bigint().notNull(),
    activeSince: t.bigint().notNull(),
    completed: t.integer().notNull(),
    failed: t.integer().notNull(),
    disputes: t.integer().notNull(),
    feedbacks: t.integer().notNull(),
    bonded: t.bigint().notNull(),
    locked: t.bigint().notNull(),
    unbonding: t.bigint().notNull(),
    withdrawableAt: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({
    owner: index().on(table.owner),
    activeUntil: index().on(table.activeUntil),
    score: index().on(table.score),
    bonded: index().on(table.bonded),
  }),
);

export const capabilityLevel = onchainTable(
  "capability_level",
  (t) => ({
    agentId: t.bigint().notNull(),
    capability: t.hex().notNull(),
    slug: t.text().notNull(),
    level: t.integer().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.agentId, table.capability] }),
    slug: index().on(table.slug),
    capability: index().on(table.capability),
  }),
);

export const metadataValue = onchainTable(
  "metadata_value",
  (t) => ({
    agentId: t.bigint().notNull(),
    /** keccak256 of the key, which can be longer than an index allows. */
    keyHash: t.hex().notNull(),
    key: t.text().notNull(),
    value: t.hex().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.agentId, table.keyHash] }) }),
);

/** What an agent's jobs paid in a token, fees deducted. */
export const earning = onchainTable(
  "earning",
  (t) => ({
    agentId: t.bigint().notNull(),
    token: t.hex().notNull(),
    amount: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.agentId, table.token] }),
    amount: index().on(table.token, table.amount),
  }),
);

// --- Bonds

export const bondMovementKind = onchainEnum("bond_movement_kind", [
  "bond",
  "unbond",
  "cancel",
  "withdraw",
  "lock",
  "release",
  "slash",
]);

export const bondMovement = onchainTable(
  "bond_movement",
  (t) => ({
    id: eventId(t),
    agentId: t.bigint().notNull(),
    kind: bondMovementKind().notNull(),
    amount: t.bigint().notNull(),
    /** Who bonded, or who was credited. */
    account: t.hex(),
    /** Which module locked, released or slashed. */
    module: t.hex(),
    jobId: t.bigint(),
    ...origin(t),
  }),
  (table) => ({ agentId: index().on(table.agentId), jobId: index().on(table.jobId) }),
);

export const moduleContract = onchainEnum("module_contract", ["staking", "reputation"]);

/** Modules that `contract` obeys. */
export const protocolModule = onchainTable(
  "protocol_module",
  (t) => ({
    contract: moduleContract().notNull(),
    module: t.hex().notNull(),
    activeFrom: t.bigint().notNull(),
    removed: t.boolean().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.contract, table.module] }) }),
);

export const moduleApproval = onchainTable(
  "module_approval",
  (t) => ({
    agentId: t.bigint().notNull(),
    module: t.hex().notNull(),
    approved: t.boolean().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.agentId, table.module] }) }),
);

// --- Tokens and the Ledger

export const token = onchainTable("token", (t) => ({
  address: t.hex().primaryKey(),
  /** AINU wei per 1e18 units; 0 when it is not listed. */
  rate: t.bigint().notNull(),
  listed: t.boolean().notNull(),
  /** Sum of all balances in the Ledger. */
  held: t.bigint().notNull(),
  /** Fees that Jobs earned and that nobody has collected yet. */
  accruedFees: t.bigint().notNull(),
  ...changed(t),
}));

export const rateChange = onchainTable(
  "rate_change",
  (t) => ({ id: eventId(t), token: t.hex().notNull(), rate: t.bigint().notNull(), ...origin(t) }),
  (table) => ({ token: index().on(table.token) }),
);

export const ledgerAccount = onchainTable(
  "ledger_account",
  (t) => ({
    owner: t.hex().notNull(),
    token: t.hex().notNull(),
    balance: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.owner, table.token] }),
    balance: index().on(table.token, table.balance),
  }),
);

export const ledgerMovementKind = onchainEnum("ledger_movement_kind", ["deposit", "withdrawal", "transfer"]);

export const ledgerCause = onchainEnum("ledger_cause", [
  "price", // escrowed for a job
  "post", // for the arbitrator of a job
  "arbitration", // paid to the arbitrator
  "payment", // earned, posts returned with it
  "refund", // back to the client
  "bond",
  "unbonded",
  "damages", // from a slashed bond
  "penalty", // from an offender's bond or nominations, to reserve and treasury
  "fees", // of the protocol
  "nomination",
  "unnominated",
  "reward", // for nominators, and an agent's commission
  "deposit", // of a juror, and back
  "appeal", // posted for another round, and back
  "juror", // paid for a vote
  "premium",
  "payout",
  "capital", // of underwriters, in and out
]);

export const ledgerMovement = onchainTable(
  "ledger_movement",
  (t) => ({
    id: eventId(t),
    kind: ledgerMovementKind().notNull(),
    token: t.hex().notNull(),
    /** Whose balance fell; none for a deposit. */
    from: t.hex(),
    /** Whose balance rose; none for a withdrawal. */
    to: t.hex(),
    amount: t.bigint().notNull(),
    caller: t.hex().notNull(),
    /** None where only the caller knows. */
    cause: ledgerCause(),
    jobId: t.bigint(),
    agentId: t.bigint(),
    ...origin(t),
  }),
  (table) => ({
    token: index().on(table.token),
    from: index().on(table.from),
    to: index().on(table.to),
    jobId: index().on(table.jobId),
  }),
);

/** What the next transfers of a transaction are for: events name it before money moves. */
export const pendingCause = onchainTable("pending_cause", (t) => ({
  transaction: t.hex().primaryKey(),
  cause: ledgerCause(),
  jobId: t.bigint(),
  agentId: t.bigint(),
  /** Movements of a contest, whose event comes after them. */
  unclaimed: t.text().array().notNull(),
  ...changed(t),
}));

export const operator = onchainTable(
  "operator",
  (t) => ({
    owner: t.hex().notNull(),
    operator: t.hex().notNull(),
    approved: t.boolean().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.owner, table.operator] }) }),
);

// --- Jobs

export const jobStatus = onchainEnum("job_status", jobStatuses);

/** What a client says is wrong with the work. */
export const claim = onchainEnum("claim", jobClaims);

export const job = onchainTable(
  "job",
  (t) => ({
    id: t.bigint().primaryKey(),
    // Terms, as they were signed.
    client: t.hex().notNull(),
    provider: t.hex().notNull(),
    payee: t.hex().notNull(),
    agentId: t.bigint().notNull(),
    capability: t.hex().notNull(),
    spec: t.hex().notNull(),
    token: t.hex().notNull(),
    price: t.bigint().notNull(),
    damages: t.bigint().notNull(),
    bond: t.bigint().notNull(),
    risk: t.integer().notNull(),
    arbitrator: t.hex().notNull(),
    courtId: t.bigint().notNull(),
    minJurors: t.integer().notNull(),
    defaultRuling: t.integer().notNull(),
    openBy: t.bigint().notNull(),
    workPeriod: t.integer().notNull(),
    reviewPeriod: t.integer().notNull(),
    contestPeriod: t.integer().notNull(),
    salt: t.bigint().notNull(),
    // State.
    status: jobStatus().notNull(),
    /** End of the present phase. */
    deadline: t.bigint().notNull(),
    feeBps: t.integer().notNull(),
    scored: t.boolean().notNull(),
    /** Milestones, fees included. */
    paid: t.bigint().notNull(),
    deliverable: t.hex(),
    claim: claim(),
    /** Ruling that the client asked for. */
    remedy: t.integer(),
    reason: t.hex(),
    evidence: t.hex(),
    disputeId: t.bigint(),
    ruling: t.integer(),
    /** What the client and the provider posted for the arbitrator. */
    clientPost: t.bigint().notNull(),
    providerPost: t.bigint().notNull(),
    /** Pool that insures it, for how much and for what. */
    pool: t.hex(),
    cover: t.bigint().notNull(),
    premium: t.bigint().notNull(),
    /** Bits of guarded calls that failed: 1 the bond, 2 the receipt, 4 the cover. */
    pending: t.integer().notNull(),
    // When it entered each phase.
    openedAt: t.bigint().notNull(),
    fundedAt: t.bigint(),
    submittedAt: t.bigint(),
    rejectedAt: t.bigint(),
    contestedAt: t.bigint(),
    ruledAt: t.bigint(),
    closedAt: t.bigint(),
    // What became of the money: milestones and closing together.
    toPayee: t.bigint().notNull(),
    fee: t.bigint().notNull(),
    toClient: t.bigint().notNull(),
    feeToPayee: t.bigint().notNull(),
    feeToClient: t.bigint().notNull(),
    /** AINU wei that the client got from the bond. */
    slashed: t.bigint().notNull(),
    /** AINU wei that the agent lost beyond that. */
    penalty: t.bigint().notNull(),
    /** What the client got from the cover. */
    coverPaid: t.bigint().notNull(),
    /** Of the opening. */
    transaction: t.hex().notNull(),
    ...changed(t),
  }),
  (table) => ({
    client: index().on(table.client),
    provider: index().on(table.provider),
    agentId: index().on(table.agentId),
    status: index().on(table.status),
    capability: index().on(table.capability),
    token: index().on(table.token),
    openedAt: index().on(table.openedAt),
  }),
);

export const jobEvent = onchainEnum("job_event", [
  "JobOpened",
  "JobFunded",
  "JobSubmitted",
  "MilestonePaid",
  "JobRejected",
  "JobContested",
  "JobRuled",
  "JobExtended",
  "JobRevoked",
  "JobClosed",
  "BondSettled",
  "JobInsured",
  "CoverSettled",
  "CallFailed",
]);

/** A job's history. Revoked terms have one without a job. */
export const jobTransition = onchainTable(
  "job_transition",
  (t) => ({
    id: eventId(t),
    jobId: t.bigint().notNull(),
    event: jobEvent().notNull(),
    /** After the event. */
    status: jobStatus().notNull(),
    deadline: t.bigint(),
    /** Who sent the transaction: a party, or whoever brought its signature. */
    sender: t.hex().notNull(),
    ...origin(t),
  }),
  (table) => ({ jobId: index().on(table.jobId), time: index().on(table.time) }),
);

export const milestone = onchainTable(
  "milestone",
  (t) => ({
    id: eventId(t),
    jobId: t.bigint().notNull(),
    /** Released in all so far, fees included. */
    cumulative: t.bigint().notNull(),
    toPayee: t.bigint().notNull(),
    fee: t.bigint().notNull(),
    ...origin(t),
  }),
  (table) => ({ jobId: index().on(table.jobId) }),
);

// --- Reputation

export const outcome = onchainEnum("outcome", jobOutcomes);

export const receipt = onchainTable(
  "receipt",
  (t) => ({
    id: eventId(t),
    agentId: t.bigint().notNull(),
    client: t.hex().notNull(),
    jobId: t.bigint().notNull(),
    outcome: outcome().notNull(),
    disputed: t.boolean().notNull(),
    scored: t.boolean().notNull(),
    score: t.integer().notNull(),
    ...origin(t),
  }),
  (table) => ({
    agentId: index().on(table.agentId),
    client: index().on(table.client),
    jobId: index().on(table.jobId),
  }),
);

/** Scores over time; between two points only decay happens. */
export const scorePoint = onchainTable(
  "score_point",
  (t) => ({ id: eventId(t), agentId: t.bigint().notNull(), score: t.integer().notNull(), ...origin(t) }),
  (table) => ({ agentId: index().on(table.agentId) }),
);

export const feedback = onchainTable(
  "feedback",
  (t) => ({
    agentId: t.bigint().notNull(),
    client: t.hex().notNull(),
    feedbackIndex: t.bigint().notNull(),
    /** Divided by ten to the power of `valueDecimals`. */
    value: t.bigint().notNull(),
    valueDecimals: t.integer().notNull(),
    tag1: t.text().notNull(),
    tag2: t.text().notNull(),
    endpoint: t.text().notNull(),
    uri: t.text().notNull(),
    hash: t.hex().notNull(),
    /** A settled job between the two was behind it. */
    backed: t.boolean().notNull(),
    revoked: t.boolean().notNull(),
    givenAt: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.agentId, table.client, table.feedbackIndex] }),
    client: index().on(table.client),
  }),
);

export const feedbackResponse = onchainTable(
  "feedback_response",
  (t) => ({
    id: eventId(t),
    agentId: t.bigint().notNull(),
    client: t.hex().notNull(),
    feedbackIndex: t.bigint().notNull(),
    responder: t.hex().notNull(),
    uri: t.text().notNull(),
    hash: t.hex().notNull(),
    ...origin(t),
  }),
  (table) => ({ feedback: index().on(table.agentId, table.client, table.feedbackIndex) }),
);

// --- Sums

export const period = onchainEnum("period", ["hour", "day", "all"]);

/** What happened in an hour, a day (UTC), or ever (start 0). */
export const total = onchainTable(
  "total",
  (t) => ({
    period: period().notNull(),
    start: t.bigint().notNull(),
    newAgents: t.integer().notNull(),
    /** Different agents that beat, took a job or handed one in. */
    activeAgents: t.integer().notNull(),
    opened: t.integer().notNull(),
    funded: t.integer().notNull(),
    submitted: t.integer().notNull(),
    disputed: t.integer().notNull(),
    completed: t.integer().notNull(),
    failed: t.integer().notNull(),
    expired: t.integer().notNull(),
    agreed: t.integer().notNull(),
    resolved: t.integer().notNull(),
    cancelled: t.integer().notNull(),
    feedbacks: t.integer().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.period, table.start] }) }),
);

export const tokenTotal = onchainTable(
  "token_total",
  (t) => ({
    period: period().notNull(),
    start: t.bigint().notNull(),
    token: t.hex().notNull(),
    /** Paid for work, fees included. */
    volume: t.bigint().notNull(),
    fees: t.bigint().notNull(),
    feesCollected: t.bigint().notNull(),
    deposited: t.bigint().notNull(),
    withdrawn: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.period, table.start, table.token] }) }),
);

/** What governance has set. */
export const parameter = onchainTable("parameter", (t) => ({
  name: t.text().primaryKey(),
  value: t.text().notNull(),
  ...changed(t),
}));

// --- Relations

export const agentRelations = relations(agent, ({ one, many }) => ({
  nominationPool: one(nominationPool, { fields: [agent.id], references: [nominationPool.agentId] }),
  juror: one(juror, { fields: [agent.id], references: [juror.agentId] }),
  nominations: many(nomination),
  nominationMovements: many(nominationMovement),
  offences: many(offence),
  covers: many(cover),
  seats: many(seat),
  disputes: many(dispute),
  capabilityLevels: many(capabilityLevel),
  metadata: many(metadataValue),
  earnings: many(earning),
  bondMovements: many(bondMovement),
  moduleApprovals: many(moduleApproval),
  jobs: many(job),
  receipts: many(receipt),
  scorePoints: many(scorePoint),
  feedback: many(feedback),
}));

export const capabilityLevelRelations = relations(capabilityLevel, ({ one }) => ({
  agent: one(agent, { fields: [capabilityLevel.agentId], references: [agent.id] }),
}));

export const metadataValueRelations = relations(metadataValue, ({ one }) => ({
  agent: one(agent, { fields: [metadataValue.agentId], references: [agent.id] }),
}));

export const earningRelations = relations(earning, ({ one }) => ({
  agent: one(agent, { fields: [earning.agentId], references: [agent.id] }),
}));

export const bondMovementRelations = relations(bondMovement, ({ one }) => ({
  agent: one(agent, { fields: [bondMovement.agentId], references: [agent.id] }),
  job: one(job, { fields: [bondMovement.jobId], references: [job.id] }),
}));

export const moduleApprovalRelations = relations(moduleApproval, ({ one }) => ({
  agent: one(agent, { fields: [moduleApproval.agentId], references: [agent.id] }),
}));

export const tokenRelations = relations(token, ({ many }) => ({
  accounts: many(ledgerAccount),
  rateChanges: many(rateChange),
}));

export const rateChangeRelations = relations(rateChange, ({ one }) => ({
  listing: one(token, { fields: [rateChange.token], references: [token.address] }),
}));

export const ledgerAccountRelations = relations(ledgerAccount, ({ one }) => ({
  listing: one(token, { fields: [ledgerAccount.token], references: [token.address] }),
}));

export const ledgerMovementRelations = relations(ledgerMovement, ({ one }) => ({
  job: one(job, { fields: [ledgerMovement.jobId], references: [job.id] }),
}));

export const jobRelations = relations(job, ({ one, many }) => ({
  agent: one(agent, { fields: [job.agentId], references: [agent.id] }),
  transitions: many(jobTransition),
  milestones: many(milestone),
  receipts: many(receipt),
  ledgerMovements: many(ledgerMovement),
  bondMovements: many(bondMovement),
  cover: one(cover, { fields: [job.id], references: [cover.jobId] }),
  disputes: many(dispute),
  offences: many(offence),
}));

export const nominationPoolRelations = relations(nominationPool, ({ one }) => ({
  agent: one(agent, { fields: [nominationPool.agentId], references: [agent.id] }),
}));

export const nominationRelations = relations(nomination, ({ one }) => ({
  agent: one(agent, { fields: [nomination.agentId], references: [agent.id] }),
  pool: one(nominationPool, { fields: [nomination.agentId], references: [nominationPool.agentId] }),
}));

export const nominationMovementRelations = relations(nominationMovement, ({ one }) => ({
  agent: one(agent, { fields: [nominationMovement.agentId], references: [agent.id] }),
}));

export const offenceRelations = relations(offence, ({ one }) => ({
  agent: one(agent, { fields: [offence.agentId], references: [agent.id] }),
  job: one(job, { fields: [offence.jobId], references: [job.id] }),
}));

export const jurorRelations = relations(juror, ({ one, many }) => ({
  agent: one(agent, { fields: [juror.agentId], references: [agent.id] }),
  seatsHeld: many(seat),
}));

export const disputeRelations = relations(dispute, ({ one, many }) => ({
  job: one(job, { fields: [dispute.jobId], references: [job.id] }),
  agent: one(agent, { fields: [dispute.agentId], references: [agent.id] }),
  rounds: many(round),
  seats: many(seat),
  events: many(disputeEvent),
  evidence: many(evidence),
}));

export const roundRelations = relations(round, ({ one }) => ({
  dispute: one(dispute, { fields: [round.disputeId], references: [dispute.id] }),
}));

export const seatRelations = relations(seat, ({ one }) => ({
  dispute: one(dispute, { fields: [seat.disputeId], references: [dispute.id] }),
  juror: one(juror, { fields: [seat.agentId], references: [juror.agentId] }),
  agent: one(agent, { fields: [seat.agentId], references: [agent.id] }),
}));

export const disputeEventRelations = relations(disputeEvent, ({ one }) => ({
  dispute: one(dispute, { fields: [disputeEvent.disputeId], references: [dispute.id] }),
}));

export const evidenceRelations = relations(evidence, ({ one }) => ({
  dispute: one(dispute, { fields: [evidence.disputeId], references: [dispute.id] }),
}));

export const insurancePoolRelations = relations(insurancePool, ({ many }) => ({
  underwritings: many(underwriting),
  coversSold: many(cover),
  movements: many(poolMovement),
  rates: many(poolRate),
}));

export const underwritingRelations = relations(underwriting, ({ one }) => ({
  insurer: one(insurancePool, { fields: [underwriting.pool], references: [insurancePool.address] }),
}));

export const coverRelations = relations(cover, ({ one }) => ({
  insurer: one(insurancePool, { fields: [cover.pool], references: [insurancePool.address] }),
  job: one(job, { fields: [cover.jobId], references: [job.id] }),
  agent: one(agent, { fields: [cover.agentId], references: [agent.id] }),
}));

export const poolMovementRelations = relations(poolMovement, ({ one }) => ({
  insurer: one(insurancePool, { fields: [poolMovement.pool], references: [insurancePool.address] }),
}));

export const poolRateRelations = relations(poolRate, ({ one }) => ({
  insurer: one(insurancePool, { fields: [poolRate.pool], references: [insurancePool.address] }),
}));

export const jobTransitionRelations = relations(jobTransition, ({ one }) => ({
  job: one(job, { fields: [jobTransition.jobId], references: [job.id] }),
}));

export const milestoneRelations = relations(milestone, ({ one }) => ({
  job: one(job, { fields: [milestone.jobId], references: [job.id] }),
}));

export const receiptRelations = relations(receipt, ({ one }) => ({
  agent: one(agent, { fields: [receipt.agentId], references: [agent.id] }),
  job: one(job, { fields: [receipt.jobId], references: [job.id] }),
}));

export const scorePointRelations = relations(scorePoint, ({ one }) => ({
  agent: one(agent, { fields: [scorePoint.agentId], references: [agent.id] }),
}));

export const feedbackRelations = relations(feedback, ({ one, many }) => ({
  agent: one(agent, { fields: [feedback.agentId], references: [agent.id] }),
  responses: many(feedbackResponse),
}));

export const feedbackResponseRelations = relations(feedbackResponse, ({ one }) => ({
  feedback: one(feedback, {
    fields: [feedbackResponse.agentId, feedbackResponse.client, feedbackResponse.feedbackIndex],
    references: [feedback.agentId, feedback.client, feedback.feedbackIndex],
  }),
}));
