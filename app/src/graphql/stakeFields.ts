import { nominationAssets, WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { OffenceRow, Pool } from "../stake/Stake.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { optional, toAddress } from "./scalars.ts";

export const poolFields = graphql(`
  fragment PoolFields on nominationPool {
    shares nominators commissionBps nextCommissionBps nextCommissionAt rewarded slashed delegate
  }
`);

export const offenceFields = graphql(`
  fragment OffenceFields on offence { id kind jobId toVictim penalty nominationFactor time }
`);

/** An agent's pool; one that nobody has touched is empty. `offences` are the agent's, the newest first. */
export function toPool(
  row: FragmentOf<typeof poolFields> | null | undefined,
  offences: readonly Pick<OffenceRow, "factor">[],
): Pool {
  return {
    assets: nominationAssets(BigInt(row?.shares ?? 0), factorOf(offences)),
    nominators: row?.nominators ?? 0,
    commissionBps: row?.commissionBps ?? DEFAULT_COMMISSION_BPS,
    nextCommission:
      row && row.nextCommissionAt !== "0"
        ? { bps: row.nextCommissionBps, at: Number(row.nextCommissionAt) }
        : undefined,
    rewarded: BigInt(row?.rewarded ?? 0),
    slashed: BigInt(row?.slashed ?? 0),
    delegate: optional(row?.delegate, toAddress),
  };
}

/** As Nominations sets it for every pool. */
const DEFAULT_COMMISSION_BPS = 1_000;

export function toOffence(row: FragmentOf<typeof offenceFields>): OffenceRow {
  return {
    id: row.id,
    kind: row.kind,
    jobId: optional(row.jobId, BigInt),
    toVictim: BigInt(row.toVictim),
    penalty: BigInt(row.penalty),
    factor: BigInt(row.nominationFactor),
    time: Number(row.time),
  };
}

/** What a share of an agent's nominations is worth now. `offences` are the newest first. */
export function factorOf([last]: readonly Pick<OffenceRow, "factor">[]): bigint {
  return last?.factor ?? WHOLE_NOMINATION_FACTOR;
}
