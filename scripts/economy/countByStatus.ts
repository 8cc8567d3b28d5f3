import type { JobStatus } from "../../sdk/src/index.ts";
import type { Books } from "./Books.ts";

/** How many jobs there are, and how many in each status. */
export function countByStatus(jobs: readonly { readonly status: JobStatus }[]): Books["totals"] {
  const counts: Partial<Record<JobStatus, number>> = {};
  for (const { status } of jobs) counts[status] = (counts[status] ?? 0) + 1;
  return { ...counts, opened: jobs.length };
}
