import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Tokens and who has how much of them in the Ledger. Amounts are units of the token.

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
  "fees", // of the protocol, what buys them, and what no juror earned
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
  /** Who moves the money. */
  module: t.hex().notNull(),
  cause: ledgerCause(),
  /** How many transfers are meant; none for all until the next event. */
  transfers: t.integer(),
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
