import type { JobStatus } from "@ainur/sdk";
import { useMemo } from "react";
import type { Address, Hex } from "viem";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { type JobRow, jobFields, toJob } from "../graphql/jobFields.ts";
import type { Job } from "../jobs/Job.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query Jobs($where: jobFilter, $limit: Int, $after: String, $before: String, $newer: jobFilter) {
      jobs(where: $where, limit: $limit, after: $after, before: $before, orderBy: "openedAt", orderDirection: "desc") {
        items { ...JobFields }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
      newer: jobs(where: $newer, limit: 1) { totalCount }
    }
  `,
  [jobFields],
);

export type JobFilter = {
  readonly statuses?: readonly JobStatus[];
  readonly capability?: Hex;
  readonly agentId?: bigint;
  /** A party, on either side. */
  readonly party?: Address;
};

export type UseJobsParameters = {
  readonly filter?: JobFilter;
  readonly limit?: number;
  readonly after?: string;
  readonly before?: string;
  /** Shows only what was opened until then, in seconds, so that a list does not move; counts what is newer. */
  readonly until?: number | undefined;
  readonly enabled?: boolean;
};

export type JobListing = Job & { readonly agentUri: string };

/** Jobs, the newest first. */
export function useJobs({ filter = {}, limit = 25, after, before, until, enabled }: UseJobsParameters = {}) {
  const where = whereOf(filter);
  const { data, ...query } = useIndexer({
    name: "jobs",
    document,
    variables: {
      where: until === undefined ? where : { ...where, openedAt_lte: String(until) },
      newer: { ...where, openedAt_gt: String(until ?? "99999999999") },
      limit,
      after,
      before,
    },
    select,
    ...(enabled !== undefined && { enabled }),
  });
  const rows = data?.rows;
  const tokenOf = useTokenOf((rows ?? []).map(({ terms }) => terms.token));
  const jobs = useMemo(
    () => rows?.map((row): JobListing => ({ ...row, token: tokenOf(row.terms.token) })),
    [rows, tokenOf],
  );
  return { ...query, jobs, page: data?.page, total: data?.total ?? 0, newer: data?.newer ?? 0 };
}

export function whereOf({ statuses = [], capability, agentId, party }: JobFilter) {
  const account = party?.toLowerCase();
  return {
    ...(statuses.length > 0 && { status_in: [...statuses] }),
    ...(capability !== undefined && { capability }),
    ...(agentId !== undefined && { agentId: String(agentId) }),
    ...(account !== undefined && { OR: [{ client: account }, { provider: account }] }),
  };
}

function select({ jobs, newer }: ResultOf<typeof document>) {
  return {
    rows: jobs.items.map((row): JobRow => toJob(row)),
    page: jobs.pageInfo,
    total: jobs.totalCount,
    newer: newer.totalCount,
  };
}
