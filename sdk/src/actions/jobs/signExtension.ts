import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { type JobStatus, jobStatuses } from "./jobStatuses.ts";

export type SignExtensionParameters = SignOptions & {
  readonly terms: JobTerms;
  /** The present phase; the signature counts in no other. */
  readonly status: JobStatus;
  /** The present deadline, in seconds. */
  readonly from: number;
  /** The later one. */
  readonly to: number;
};

/**
 * A party's signature that moves the present phase's deadline.
 *
 * @example
 * const signature = await provider.jobs.signExtension({ terms, status: "Funded", from, to });
 */
export async function signExtension(
  client: AinurClient,
  { terms, status, from, to, ...options }: SignExtensionParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Extension", {
    jobId: jobIdOf(domain, terms),
    status: jobStatuses.indexOf(status),
    from,
    to,
  });
  return signAct(client, { ...options, typedData });
}
