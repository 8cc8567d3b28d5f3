import type { FormedCoalition } from "./FormedCoalition.ts";
import type { PreparedJob } from "./prepareJobs.ts";

/** What part of a coalition's work a job is, 0 to 1: its price of all prices, or the same for all jobs where nothing is paid. */
export function partOf(
  job: Pick<PreparedJob, "price">,
  { jobs, price }: Pick<FormedCoalition, "jobs" | "price">,
): number {
  return price > 0n ? Number(job.price) / Number(price) : 1 / jobs.length;
}
