import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ContestJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the evidence in the content store. */
  readonly evidence: Hex;
  /** Most that is posted for the arbitrator, in units of the job's token. */
  readonly maxFee: bigint;
};

/**
 * Contests a rejection: posts the fee and calls the arbitrator. Only the provider.
 *
 * Throws `ContractError` such as `DeadlinePassed`, `ArbitrationCostTooHigh`.
 *
 * @example
 * await provider.jobs.contest({ terms, evidence, maxFee });
 */
export async function contestJob(
  client: AinurClient,
  { terms, evidence, maxFee, ...options }: ContestJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "contest",
    args: [terms, evidence, maxFee],
  });
}
