import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type PayMilestoneBySigParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** What is released in all, in units of the job's token. */
  readonly cumulative: bigint;
  /** The client's, of `signMilestone`. */
  readonly signature: Hex;
};

/**
 * Releases part of the price by the client's signature. Anyone may send it; a later signature replaces an earlier one.
 *
 * Throws `ContractError` such as `InvalidMilestone`, `InvalidSignature`.
 *
 * @example
 * await provider.jobs.payMilestoneBySig({ terms, cumulative, signature });
 */
export async function payMilestoneBySig(
  client: AinurClient,
  { terms, cumulative, signature, ...options }: PayMilestoneBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "payMilestoneBySig",
    args: [terms, cumulative, signature],
  });
}
