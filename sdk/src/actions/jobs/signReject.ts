import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignRejectParameters = SignOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the claim in the content store. */
  readonly reason: Hex;
  /** Most that is posted for the arbitrator, in units of the job's token. */
  readonly maxFee: bigint;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The client's signature that rejects the work, for a relayer to send. It commits the arbitrator's fee.
 *
 * @example
 * const signature = await client.jobs.signReject({ terms, reason, maxFee, deadline });
 */
export async function signReject(
  client: AinurClient,
  { terms, reason, maxFee, deadline, ...options }: SignRejectParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "Reject", {
    jobId: jobIdOf(domain, terms),
    reason,
    maxFee,
    deadline,
  });
  return signAct(client, {
    ...options,
    typedData,
    allows: { contract: "jobs", functionName: "reject", args: [terms, reason, maxFee] },
  });
}
