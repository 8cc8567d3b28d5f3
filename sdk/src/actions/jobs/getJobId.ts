import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../../signing/jobTypedData.ts";

export type GetJobIdParameters = { readonly terms: JobTerms };

/**
 * The id of a job by these terms on the client's chain, computed without asking it.
 *
 * @example
 * const jobId = client.jobs.getId({ terms });
 */
export function getJobId(client: AinurClient, { terms }: GetJobIdParameters): bigint {
  return jobIdOf(jobDomainOf(client), terms);
}
