import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignSubmitParameters = SignOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the deliverable in the content store. */
  readonly deliverable: Hex;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The provider's signature that hands in the work, for a relayer to send.
 *
 * @example
 * const signature = await provider.jobs.signSubmit({ terms, deliverable, deadline });
 */
export async function signSubmit(
  client: AinurClient,
  { terms, deliverable, deadline, ...options }: SignSubmitParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Submit", { jobId: jobIdOf(domain, terms), deliverable, deadline });
  return signAct(client, { ...options, typedData });
}
