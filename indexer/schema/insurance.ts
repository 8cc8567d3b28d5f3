import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Pools that insure jobs. Amounts are units of the pool's asset; rates are 1e18 fixed point for each unit of cover.

export const insurancePool = onchainTable(
  "insurance_pool",
  (t) => ({
    address: t.hex().primaryKey(),
    name: t.text().notNull(),
    symbol: t.text().notNull(),
    manager: t.hex().notNull(),
    asset: t.hex().notNull(),
    /** keccak256 of the capability's slug; zero: any. */
    capability: t.hex().notNull(),
    ratioBps: t.integer().notNull(),
    agentCapBps: t.integer().notNull(),
    clientCapBps: t.integer().notNull(),
    redemptionDelay: t.integer().notNull(),
    minRate: t.bigint().notNull(),
    maxRate: t.bigint().notNull(),
    maxStepBps: t.integer().notNull(),
    rate: t.bigint().notNull(),
    assets: t.bigint().notNull(),
    shares: t.bigint().notNull(),
    /** Put aside of these for redemption: caps count the others. */
    sharesAside: t.bigint().notNull(),
    openCover: t.bigint().notNull(),
    /** Covers open now, and sold so far. */
    openCovers: t.integer().notNull(),
    covers: t.integer().notNull(),
    premiums: t.bigint().notNull(),
    payouts: t.bigint().notNull(),
    refunds: t.bigint().notNull(),
    recoveries: t.bigint().notNull(),
    createdAt: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({ capability: index().on(table.capability), assets: index().on(table.assets) }),
);

/** What an underwriter has in a pool. */
export const underwriting = onchainTable(
  "underwriting",
  (t) => ({
    pool: t.hex().notNull(),
    owner: t.hex().notNull(),
    /** All of them. */
    shares: t.bigint().notNull(),
    /** Put aside of these for redemption, so that they cannot move. */
    requested: t.bigint().notNull(),
    claimableAt: t.bigint().notNull(),
    deposited: t.bigint().notNull(),
    withdrawn: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.pool, table.owner] }),
    owner: index().on(table.owner),
  }),
);

export const cover = onchainTable(
  "cover",
  (t) => ({
    jobId: t.bigint().primaryKey(),
    pool: t.hex().notNull(),
    client: t.hex().notNull(),
    agentId: t.bigint().notNull(),
    amount: t.bigint().notNull(),
    premium: t.bigint().notNull(),
    openedAt: t.bigint().notNull(),
    reservedUntil: t.bigint().notNull(),
    closedAt: t.bigint(),
    paid: t.bigint().notNull(),
    /** Premium returned for a job that nobody took. */
    refund: t.bigint().notNull(),
    recovered: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pool: index().on(table.pool),
    client: index().on(table.client),
    agentId: index().on(table.agentId),
  }),
);

export const poolMovementKind = onchainEnum("pool_movement_kind", [
  "deposit",
  "request",
  "cancelRequest",
  "redeem",
  "premium",
  "payout",
  "refund",
  "recovery",
]);

/** What changed a pool's capital or was asked of it. A premium counts when its cover ends, before what that cost. */
export const poolMovement = onchainTable(
  "pool_movement",
  (t) => ({
    id: eventId(t),
    pool: t.hex().notNull(),
    kind: poolMovementKind().notNull(),
    account: t.hex().notNull(),
    /** Of the asset; 0 for a request. */
    amount: t.bigint().notNull(),
    /** 0 where none moved. */
    shares: t.bigint().notNull(),
    jobId: t.bigint(),
    /** The pool's after it. */
    assets: t.bigint().notNull(),
    ...origin(t),
  }),
  (table) => ({
    pool: index().on(table.pool),
    account: index().on(table.account),
    jobId: index().on(table.jobId),
  }),
);

export const poolRate = onchainTable(
  "pool_rate",
  (t) => ({ id: eventId(t), pool: t.hex().notNull(), rate: t.bigint().notNull(), ...origin(t) }),
  (table) => ({ pool: index().on(table.pool) }),
);
