import { jobOutcomes } from "@ainur/sdk";
import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Receipts, scores and feedback.

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
