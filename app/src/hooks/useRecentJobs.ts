import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { toAddress } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query RecentJobs($from: BigInt!) {
    jobs(where: { closedAt_gte: $from }, limit: 1000, orderBy: "closedAt", orderDirection: "desc") {
      items { closedAt status token toPayee fee }
    }
  }
`);

/** Jobs that ended since `from`, in seconds; the last thousand. */
export function useRecentJobs({ from, enabled }: { readonly from: number; readonly enabled: boolean }) {
  return useIndexer({ name: "recentJobs", document, variables: { from: String(from) }, select, enabled });
}

function select({ jobs }: ResultOf<typeof document>) {
  return jobs.items.map(({ closedAt, status, token, toPayee, fee }) => ({
    time: Number(closedAt),
    status,
    token: toAddress(token),
    volume: BigInt(toPayee) + BigInt(fee),
  }));
}
