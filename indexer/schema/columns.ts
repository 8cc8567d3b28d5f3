import type { PgColumnsBuilders } from "ponder";

/** Where a row that never changes came from. */
export const origin = (t: PgColumnsBuilders) => ({
  block: t.bigint().notNull(),
  time: t.bigint().notNull(),
  transaction: t.hex().notNull(),
  logIndex: t.integer().notNull(),
});

/** When a row changed last. */
export const changed = (t: PgColumnsBuilders) => ({
  block: t.bigint().notNull(),
  time: t.bigint().notNull(),
});

/** Ponder's id of an event: unique, and in the order of the chain. */
export const eventId = (t: PgColumnsBuilders) => t.text().primaryKey();
