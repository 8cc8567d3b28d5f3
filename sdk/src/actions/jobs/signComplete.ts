import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignCompleteParameters = SignOptions & {
  readonly terms: JobTerms;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The client's signature that accepts the work, for a relayer to send.
 *
 * @example
 * const signature = await client.jobs.signComplete({ terms, deadline });
 */
export async function signComplete(
  client: AinurClient,
  { terms, deadline, ...options }: SignCompleteParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Complete", { jobId: jobIdOf(domain, terms), deadline });
  return signAct(client, { ...options, typedData });
}
