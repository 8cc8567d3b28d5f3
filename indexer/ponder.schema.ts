// Amounts are units of their token, bonds AINU wei, times seconds. What a contract bounds by 256 bits is a bigint here.

export * from "./schema/agents.ts";
export * from "./schema/bonds.ts";
export * from "./schema/court.ts";
export * from "./schema/insurance.ts";
export * from "./schema/jobs.ts";
export * from "./schema/ledger.ts";
export * from "./schema/relations.ts";
export * from "./schema/reputation.ts";
export * from "./schema/stake.ts";
export * from "./schema/totals.ts";
