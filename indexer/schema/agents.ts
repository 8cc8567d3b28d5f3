import { index, onchainTable, primaryKey } from "ponder";
import { changed } from "./columns.ts";

// Agents and what they say of themselves. Times are seconds.

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
    /** What its offences have left of a nomination that was there from the start, 1e36 fixed point. */
    nominationFactor: t.bigint().notNull(),
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
