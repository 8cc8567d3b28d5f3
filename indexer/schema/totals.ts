import { onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed } from "./columns.ts";

// Sums over time, and what governance has set.

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
