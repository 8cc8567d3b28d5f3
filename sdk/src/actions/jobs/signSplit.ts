import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignSplitParameters = SignOptions & {
  readonly terms: JobTerms;
  /** Milestones paid so far. */
  readonly paid: bigint;
  /** Of what is left, in units of the job's token. */
  readonly toProvider: bigint;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * A party's signature that ends a job by a split.
 *
 * @example
 * const signature = await provider.jobs.signSplit({ terms, paid: 0n, toProvider: 6_000000n, deadline });
 */
export async function signSplit(
  client: AinurClient,
  { terms, paid, toProvider, deadline, ...options }: SignSplitParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Split", {
    jobId: jobIdOf(domain, terms),
    paid,
    toProvider,
    deadline,
  });
  return signAct(client, { ...options, typedData });
}
