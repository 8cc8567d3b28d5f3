import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { toAddress } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query History($period: period!, $from: BigInt!) {
    totals(where: { period: $period, start_gte: $from }, limit: 1000, orderBy: "start") {
      items { start opened completed failed expired activeAgents newAgents }
    }
    tokenTotals(where: { period: $period, start_gte: $from }, limit: 1000, orderBy: "start") {
      items { start token volume fees }
    }
  }
`);

export type HistoryPeriod = "hour" | "day";

/** What happened hour by hour or day by day since `from`, in seconds. */
export function useHistory({ period, from }: { readonly period: HistoryPeriod; readonly from: number }) {
  return useIndexer({
    name: "history",
    document,
    variables: { period, from: String(from) },
    select,
    interval: 2_000,
  });
}

function select({ totals, tokenTotals }: ResultOf<typeof document>) {
  return {
    counts: totals.items.map(({ start, ...counts }) => ({ start: Number(start), ...counts })),
    amounts: tokenTotals.items.map(({ start, token, volume, fees }) => ({
      start: Number(start),
      token: toAddress(token),
      volume: BigInt(volume),
      fees: BigInt(fees),
    })),
  };
}
