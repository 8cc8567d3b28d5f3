import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetJobFeesParameters = ReadOptions & { readonly jobId: bigint };
/** What both parties posted for the arbitrator, in units of the job's token. */
export type JobFees = { readonly client: bigint; readonly provider: bigint };

/**
 * Both parties' posts for the arbitrator.
 *
 * @example
 * const { client: posted } = await client.jobs.getFees({ jobId });
 */
export async function getJobFees(
  client: AinurClient,
  { jobId, ...options }: GetJobFeesParameters,
): Promise<JobFees> {
  return readAction(client, { ...options, contract: "jobs", functionName: "feesOf", args: [jobId] });
}
