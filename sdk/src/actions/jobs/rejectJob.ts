import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { indexOf, type JobClaim, jobClaims } from "./contractEnums.ts";

/** What a client says of the work when it rejects it. */
export type Rejection = {
  readonly terms: JobTerms;
  readonly claim: JobClaim;
  /** Ruling asked for: 1 to 4 leave the provider 0, 25, 50 or 75 %. It applies if the provider stays silent. */
  readonly remedy: number;
  /** sha-256 digest of the reason in the content store. */
  readonly reason: Hex;
  /** Most that is posted for the arbitrator, in units of the job's token. */
  readonly maxFee: bigint;
};

export type RejectJobParameters = WriteOptions & Rejection;

/**
 * Rejects the work within the review period and posts the arbitrator's fee. Only the client.
 *
 * Throws `ContractError` such as `DeadlinePassed`, `ArbitrationCostTooHigh`, `InvalidRemedy`.
 *
 * @example
 * const maxFee = await client.jobs.getArbitrationCost({ terms });
 * await client.jobs.reject({ terms, claim: "WrongResult", remedy: 1, reason, maxFee });
 */
export async function rejectJob(
  client: AinurClient,
  { terms, claim, remedy, reason, maxFee, ...options }: RejectJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "reject",
    args: [terms, indexOf(jobClaims, claim), remedy, reason, maxFee],
  });
}
