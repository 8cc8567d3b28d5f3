import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { jobDomainOf, jobIdOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { indexOf, jobClaims } from "./contractEnums.ts";
import type { Rejection } from "./rejectJob.ts";

export type SignRejectParameters = SignOptions &
  Rejection & {
    /** Last second at which the signature counts. */
    readonly deadline: bigint;
  };

/**
 * The client's signature that rejects the work, for a relayer to send. It commits the arbitrator's fee.
 *
 * @example
 * const signature = await client.jobs.signReject({ terms, claim: "Quality", remedy: 3, reason, maxFee, deadline });
 */
export async function signReject(
  client: AinurClient,
  { terms, claim, remedy, reason, maxFee, deadline, ...options }: SignRejectParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const claimed = indexOf(jobClaims, claim);
  const typedData = jobTypedData(domain, "Reject", {
    jobId: jobIdOf(domain, terms),
    claim: claimed,
    remedy,
    reason,
    maxFee,
    deadline,
  });
  return signAct(client, {
    ...options,
    typedData,
    allows: { contract: "jobs", functionName: "reject", args: [terms, claimed, remedy, reason, maxFee] },
  });
}
