import { jobClaims, jobStatuses } from "@ainur/sdk";
import { index, onchainEnum, onchainTable } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Jobs. Amounts are units of their token, bonds AINU wei, times seconds.

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
    coverAmount: t.bigint().notNull(),
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
