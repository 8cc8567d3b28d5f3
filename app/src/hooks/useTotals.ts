import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { toAddress } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query Totals($now: BigInt!) {
    totals(where: { period: all }, limit: 1) {
      items { opened completed failed expired resolved agreed cancelled newAgents }
    }
    tokenTotals(where: { period: all }, limit: 20, orderBy: "volume", orderDirection: "desc") {
      items { token volume fees }
    }
    active: agents(where: { activeUntil_gte: $now }, limit: 1) { totalCount }
    running: jobs(where: { status_in: [Open, Funded, Submitted, Rejected, Disputed, Ruled] }, limit: 1) {
      totalCount
    }
  }
`);

/** What has happened in all. `now` is in seconds. */
export function useTotals(now: number) {
  const minute = Math.floor(now / 60) * 60; // a new question every second would be a new cache entry
  return useIndexer({ name: "totals", document, variables: { now: String(minute) }, select });
}

function select({ totals, tokenTotals, active, running }: ResultOf<typeof document>) {
  const [all] = totals.items;
  return {
    opened: all?.opened ?? 0,
    completed: all?.completed ?? 0,
    failed: (all?.failed ?? 0) + (all?.expired ?? 0),
    otherwise: (all?.resolved ?? 0) + (all?.agreed ?? 0) + (all?.cancelled ?? 0),
    agents: all?.newAgents ?? 0,
    active: active.totalCount,
    running: running.totalCount,
    tokens: tokenTotals.items.map(({ token, volume, fees }) => ({
      token: toAddress(token),
      volume: BigInt(volume),
      fees: BigInt(fees),
    })),
  };
}
