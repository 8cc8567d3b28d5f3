import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RejectJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the claim in the content store. */
  readonly reason: Hex;
  /** Most that is posted for the arbitrator, in units of the job's token. */
  readonly maxFee: bigint;
};

/**
 * Rejects the work within the review period and posts the arbitrator's fee. Only the client.
 *
 * Throws `ContractError` such as `DeadlinePassed`, `ArbitrationCostTooHigh`.
 *
 * @example
 * const maxFee = await client.jobs.getArbitrationCost({ terms });
 * await client.jobs.reject({ terms, reason, maxFee });
 */
export async function rejectJob(
  client: AinurClient,
  { terms, reason, maxFee, ...options }: RejectJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "reject",
    args: [terms, reason, maxFee],
  });
}
