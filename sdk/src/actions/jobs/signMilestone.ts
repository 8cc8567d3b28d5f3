import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignMilestoneParameters = SignOptions & {
  readonly terms: JobTerms;
  /** What is released in all, in units of the job's token. */
  readonly cumulative: bigint;
};

/**
 * The client's signature that releases part of the price.
 *
 * @example
 * const signature = await client.jobs.signMilestone({ terms, cumulative: 4_000000n });
 */
export async function signMilestone(
  client: AinurClient,
  { terms, cumulative, ...options }: SignMilestoneParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Milestone", { jobId: jobIdOf(domain, terms), cumulative });
  return signAct(client, { ...options, typedData });
}
