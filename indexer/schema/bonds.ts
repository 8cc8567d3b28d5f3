import { index, onchainEnum, onchainTable, primaryKey } from "ponder";
import { changed, eventId, origin } from "./columns.ts";

// Bonds of agents, AINU wei, and the modules that lock and slash them.

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
