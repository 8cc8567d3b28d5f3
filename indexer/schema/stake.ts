import { offences } from "@ainur/sdk";
import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// What others stake behind agents, what it earns, and what agents lose by offences. Amounts are AINU wei.

/** An agent's nominations together, as of the pool's last event. */
export const nominationPool = onchainTable(
  "nomination_pool",
  (t) => ({
    agentId: t.bigint().primaryKey(),
    assets: t.bigint().notNull(),
    shares: t.bigint().notNull(),
    leavingAssets: t.bigint().notNull(),
    leavingShares: t.bigint().notNull(),
    /** Accounts with shares, active or leaving. */
    nominators: t.integer().notNull(),
    commissionBps: t.integer().notNull(),
    nextCommissionBps: t.integer().notNull(),
    /** 0 if no change is under way. */
    nextCommissionAt: t.bigint().notNull(),
    /** Rewards that went to nominators so far. */
    rewarded: t.bigint().notNull(),
    /** Commission so far, and what of it was claimed. */
    commission: t.bigint().notNull(),
    commissionClaimed: t.bigint().notNull(),
    slashed: t.bigint().notNull(),
    /** Who votes with the pool. */
    delegate: t.hex(),
    ...changed(t),
  }),
  (table) => ({ assets: index().on(table.assets), delegate: index().on(table.delegate) }),
);

export const nomination = onchainTable(
  "nomination",
  (t) => ({
    agentId: t.bigint().notNull(),
    nominator: t.hex().notNull(),
    shares: t.bigint().notNull(),
    leavingShares: t.bigint().notNull(),
    /** When the leaving shares can be withdrawn; 0 if none leave. */
    withdrawableAt: t.bigint().notNull(),
    /** Nominated, withdrawn and claimed so far. */
    nominated: t.bigint().notNull(),
    withdrawn: t.bigint().notNull(),
    claimed: t.bigint().notNull(),
    ...changed(t),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.agentId, table.nominator] }),
    nominator: index().on(table.nominator),
  }),
);

export const nominationMovementKind = onchainEnum("nomination_movement_kind", [
  "nominate",
  "leave",
  "withdraw",
  "claim",
  "compound",
  "commission",
  "reward",
  "slash",
]);

/** What happened to an agent's pool. */
export const nominationMovement = onchainTable(
  "nomination_movement",
  (t) => ({
    id: eventId(t),
    agentId: t.bigint().notNull(),
    kind: nominationMovementKind().notNull(),
    /** None for what befalls the whole pool. */
    nominator: t.hex(),
    amount: t.bigint().notNull(),
    ...origin(t),
  }),
  (table) => ({ agentId: index().on(table.agentId), nominator: index().on(table.nominator) }),
);

/** Rewards shared among all pools. */
export const reward = onchainTable("reward", (t) => ({
  id: eventId(t),
  from: t.hex().notNull(),
  amount: t.bigint().notNull(),
  /** What all pools held. */
  totalAssets: t.bigint().notNull(),
  ...origin(t),
}));

export const delegateVotes = onchainTable("delegate_votes", (t) => ({
  delegate: t.hex().primaryKey(),
  votes: t.bigint().notNull(),
  ...changed(t),
}));

export const offenceKind = onchainEnum("offence_kind", offences);

export const offence = onchainTable(
  "offence",
  (t) => ({
    id: eventId(t),
    agentId: t.bigint().notNull(),
    kind: offenceKind().notNull(),
    jobId: t.bigint(),
    victim: t.hex().notNull(),
    toVictim: t.bigint().notNull(),
    /** Went to reserve and treasury. */
    penalty: t.bigint().notNull(),
    /** What is left of the agent's nominations, 1e36 fixed point. */
    nominationFactor: t.bigint().notNull(),
    ...origin(t),
  }),
  (table) => ({ agentId: index().on(table.agentId), jobId: index().on(table.jobId) }),
);

/** Sales of protocol fees for AINU. */
export const feeSale = onchainTable(
  "fee_sale",
  (t) => ({
    id: eventId(t),
    token: t.hex().notNull(),
    buyer: t.hex().notNull(),
    /** Units of the token, and AINU wei paid for them. */
    amount: t.bigint().notNull(),
    paid: t.bigint().notNull(),
    ...origin(t),
  }),
  (table) => ({ token: index().on(table.token) }),
);

/** The lot of a token's protocol fees that is on sale. */
export const feeAuction = onchainTable("fee_auction", (t) => ({
  token: t.hex().primaryKey(),
  /** Units of the token; 0 if no auction runs. */
  amount: t.bigint().notNull(),
  /** 0 if no auction runs. */
  startedAt: t.bigint().notNull(),
  /** Lot that follows the one being sold: its start is told before the sale. */
  nextAmount: t.bigint(),
  ...changed(t),
}));
