import { seatStates } from "@ainur/sdk";
import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Jurors, disputes and what became of them. Deposits, rewards and slashes are AINU wei, fees units of the fee token.

export const juror = onchainTable(
  "juror",
  (t) => ({
    agentId: t.bigint().primaryKey(),
    /** Weight in draws. */
    units: t.integer().notNull(),
    /** What is left of the deposit. */
    deposit: t.bigint().notNull(),
    activeFrom: t.bigint().notNull(),
    /** Last second of disputes that it can be drawn for; none while it is on the list. */
    activeTo: t.bigint(),
    withdrawableAt: t.bigint(),
    /** Seats that are not settled yet. */
    seats: t.integer().notNull(),
    drawn: t.integer().notNull(),
    coherent: t.integer().notNull(),
    incoherent: t.integer().notNull(),
    absent: t.integer().notNull(),
    leaked: t.integer().notNull(),
    rewards: t.bigint().notNull(),
    slashed: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({ deposit: index().on(table.deposit) }),
);

/** The SDK's `disputePhase` tells a row's phase at a time. */
export const dispute = onchainTable(
  "dispute",
  (t) => ({
    id: t.bigint().primaryKey(),
    arbitrable: t.hex().notNull(),
    /** If the arbitrable is Jobs. */
    jobId: t.bigint(),
    choices: t.integer().notNull(),
    feeToken: t.hex().notNull(),
    partyA: t.hex().notNull(),
    partyB: t.hex().notNull(),
    /** Agent that it is about; 0 if none. */
    agentId: t.bigint().notNull(),
    openedAt: t.bigint().notNull(),
    evidenceEndsAt: t.bigint().notNull(),
    /** The present round, from 0. */
    round: t.integer().notNull(),
    /** The present ruling; the final one once `ruledAt` is set. */
    ruling: t.integer(),
    ruledAt: t.bigint(),
    /** Whether the arbitrable has failed to take the ruling so far. */
    refused: t.boolean().notNull(),
    transaction: t.hex().notNull(),
    ...changed(t),
  }),
  (table) => ({
    jobId: index().on(table.jobId),
    agentId: index().on(table.agentId),
    openedAt: index().on(table.openedAt),
  }),
);

export const round = onchainTable(
  "round",
  (t) => ({
    disputeId: t.bigint().notNull(),
    round: t.integer().notNull(),
    /** Seats asked for, and drawn so far. */
    jurors: t.integer().notNull(),
    seats: t.integer().notNull(),
    /** Whether the present randomness is still waited for. */
    drawing: t.boolean().notNull(),
    /** Whether those who did not commit were replaced. */
    redrawn: t.boolean().notNull(),
    misses: t.integer().notNull(),
    /** Seats with a commitment that did not leak. */
    committed: t.integer().notNull(),
    revealed: t.integer().notNull(),
    commitFrom: t.bigint(),
    commitEndsAt: t.bigint(),
    revealEndsAt: t.bigint(),
    appealEndsAt: t.bigint(),
    ruling: t.integer(),
    // An appeal against it: the challenge that replaced all others.
    appealChoice: t.integer(),
    challenger: t.hex(),
    defender: t.hex(),
    appealCost: t.bigint(),
    ...changed(t),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.disputeId, table.round] }) }),
);

export const seatState = onchainEnum("seat_state", seatStates);

/** A seat and who has it now. */
export const seat = onchainTable(
  "seat",
  (t) => ({
    disputeId: t.bigint().notNull(),
    round: t.integer().notNull(),
    seat: t.integer().notNull(),
    agentId: t.bigint().notNull(),
    state: seatState().notNull(),
    commitment: t.hex(),
    choice: t.integer(),
    coherent: t.boolean(),
    fee: t.bigint().notNull(),
    reward: t.bigint().notNull(),
    slashed: t.bigint().notNull(),
    drawnAt: t.bigint().notNull(),
    committedAt: t.bigint(),
    revealedAt: t.bigint(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.disputeId, table.round, table.seat] }),
    agentId: index().on(table.agentId),
  }),
);

export const disputeEventKind = onchainEnum("dispute_event_kind", [
  "opened",
  "evidence",
  "drawRequested",
  "drawn",
  "drawPaused",
  "roundDrawn",
  "committed",
  "revealed",
  "revealStarted",
  "tallied",
  "absent",
  "leaked",
  "challenged",
  "defended",
  "refunded",
  "settled",
  "ruled",
  "refused",
  "taken",
]);

/** A dispute's history. */
export const disputeEvent = onchainTable(
  "dispute_event",
  (t) => ({
    id: eventId(t),
    disputeId: t.bigint().notNull(),
    kind: disputeEventKind().notNull(),
    round: t.integer(),
    seat: t.integer(),
    /** The juror. */
    agentId: t.bigint(),
    /** Who submitted, reported, challenged or defended. */
    account: t.hex(),
    choice: t.integer(),
    amount: t.bigint(),
    sender: t.hex().notNull(),
    ...origin(t),
  }),
  (table) => ({ disputeId: index().on(table.disputeId), agentId: index().on(table.agentId) }),
);

export const evidence = onchainTable(
  "evidence",
  (t) => ({
    id: eventId(t),
    disputeId: t.bigint().notNull(),
    submitter: t.hex().notNull(),
    contentHash: t.hex().notNull(),
    ...origin(t),
  }),
  (table) => ({ disputeId: index().on(table.disputeId) }),
);
