import { zeroHash } from "viem";
import type { Cover, InsurancePool, Underwriting } from "../insurance/InsurancePool.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { optional, toAddress, toHex } from "./scalars.ts";

export const insurancePoolFields = graphql(`
  fragment InsurancePoolFields on insurancePool {
    address name symbol manager asset capability ratioBps agentCapBps clientCapBps redemptionDelay
    minRate maxRate maxStepBps rate assets shares sharesAside openCover openCovers covers premiums payouts refunds
    recoveries
  }
`);

/** A pool without the token's symbol and decimals, which the indexer does not know. */
export type InsurancePoolRow = Omit<InsurancePool, "token"> & {
  readonly asset: InsurancePool["token"]["address"];
};

export function toInsurancePool(row: FragmentOf<typeof insurancePoolFields>): InsurancePoolRow {
  return {
    address: toAddress(row.address),
    name: row.name,
    symbol: row.symbol,
    manager: toAddress(row.manager),
    asset: toAddress(row.asset),
    capability: row.capability === zeroHash ? undefined : toHex(row.capability),
    ratioBps: row.ratioBps,
    agentCapBps: row.agentCapBps,
    clientCapBps: row.clientCapBps,
    redemptionDelay: row.redemptionDelay,
    minRate: BigInt(row.minRate),
    maxRate: BigInt(row.maxRate),
    maxStepBps: row.maxStepBps,
    rate: BigInt(row.rate),
    assets: BigInt(row.assets),
    shares: BigInt(row.shares),
    sharesAside: BigInt(row.sharesAside),
    openCover: BigInt(row.openCover),
    openCovers: row.openCovers,
    covers: row.covers,
    premiums: BigInt(row.premiums),
    payouts: BigInt(row.payouts),
    refunds: BigInt(row.refunds),
    recoveries: BigInt(row.recoveries),
  };
}

export const coverFields = graphql(`
  fragment CoverFields on cover {
    jobId client agentId amount premium openedAt reservedUntil closedAt paid refund recovered
    agent { uri }
  }
`);

export function toCover(row: FragmentOf<typeof coverFields>): Cover {
  return {
    jobId: BigInt(row.jobId),
    client: toAddress(row.client),
    agentId: BigInt(row.agentId),
    agentUri: row.agent?.uri ?? "",
    amount: BigInt(row.amount),
    premium: BigInt(row.premium),
    openedAt: Number(row.openedAt),
    reservedUntil: Number(row.reservedUntil),
    closedAt: optional(row.closedAt, Number),
    paid: BigInt(row.paid),
    refund: BigInt(row.refund),
    recovered: BigInt(row.recovered),
  };
}

export const underwritingFields = graphql(`
  fragment UnderwritingFields on underwriting { shares requested claimableAt deposited withdrawn }
`);

export function toUnderwriting(row: FragmentOf<typeof underwritingFields>): Underwriting {
  return {
    shares: BigInt(row.shares),
    requested: BigInt(row.requested),
    claimableAt: Number(row.claimableAt),
    deposited: BigInt(row.deposited),
    withdrawn: BigInt(row.withdrawn),
  };
}
