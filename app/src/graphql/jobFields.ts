import type { Job } from "../jobs/Job.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { optional, toAddress, toHex } from "./scalars.ts";

export const jobFields = graphql(`
  fragment JobFields on job {
    id client provider payee agentId capability spec token price damages bond risk arbitrator courtId minJurors
    defaultRuling openBy workPeriod reviewPeriod contestPeriod salt
    status deadline feeBps scored paid deliverable claim remedy reason evidence disputeId ruling pending
    openedAt closedAt toPayee fee toClient slashed penalty pool premium coverPaid
    cover { amount refund insurer { name } }
    agent { id uri }
  }
`);

/** A job without the token's symbol and decimals, which the indexer does not know. */
export type JobRow = Omit<Job, "token"> & { readonly agentUri: string };

export function toJob(row: FragmentOf<typeof jobFields>): JobRow {
  return {
    id: BigInt(row.id),
    terms: {
      client: toAddress(row.client),
      provider: toAddress(row.provider),
      payee: toAddress(row.payee),
      agentId: BigInt(row.agentId),
      capability: toHex(row.capability),
      spec: toHex(row.spec),
      token: toAddress(row.token),
      price: BigInt(row.price),
      damages: BigInt(row.damages),
      bond: BigInt(row.bond),
      risk: row.risk,
      arbitrator: toAddress(row.arbitrator),
      courtId: BigInt(row.courtId),
      minJurors: row.minJurors,
      defaultRuling: row.defaultRuling,
      openBy: Number(row.openBy),
      workPeriod: row.workPeriod,
      reviewPeriod: row.reviewPeriod,
      contestPeriod: row.contestPeriod,
      salt: BigInt(row.salt),
    },
    status: row.status,
    deadline: Number(row.deadline),
    paid: BigInt(row.paid),
    feeBps: row.feeBps,
    scored: row.scored,
    disputeId: optional(row.disputeId, BigInt),
    claim: row.claim ?? undefined,
    remedy: row.remedy ?? 0,
    ruling: row.ruling ?? 0,
    deliverable: optional(row.deliverable, toHex),
    reason: optional(row.reason, toHex),
    evidence: optional(row.evidence, toHex),
    pending: row.pending,
    openedAt: Number(row.openedAt),
    closedAt: optional(row.closedAt, Number),
    payout: { toPayee: BigInt(row.toPayee), fee: BigInt(row.fee), toClient: BigInt(row.toClient) },
    slashed: BigInt(row.slashed),
    penalty: BigInt(row.penalty),
    cover:
      row.pool === null
        ? undefined
        : {
            pool: toAddress(row.pool),
            poolName: row.cover?.insurer?.name ?? "",
            amount: BigInt(row.cover?.amount ?? 0),
            premium: BigInt(row.premium),
            paid: BigInt(row.coverPaid),
            refund: BigInt(row.cover?.refund ?? 0),
          },
    agentUri: row.agent?.uri ?? "",
  };
}
