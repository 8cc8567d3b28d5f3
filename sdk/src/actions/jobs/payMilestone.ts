import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type PayMilestoneParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** What is released in all, in units of the job's token. */
  readonly cumulative: bigint;
};

/**
 * Releases part of the price. Only the client.
 *
 * Throws `ContractError` such as `InvalidMilestone`.
 *
 * @example
 * await client.jobs.payMilestone({ terms, cumulative: 4_000000n });
 */
export async function payMilestone(
  client: AinurClient,
  { terms, cumulative, ...options }: PayMilestoneParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "payMilestone",
    args: [terms, cumulative],
  });
}
