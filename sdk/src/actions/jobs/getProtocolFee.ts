import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type ProtocolFee = {
  /** Basis points of what a provider is paid, for jobs opened from now on. */
  readonly feeBps: number;
  readonly treasury: Address;
  /** AINU wei; from this fee on a job may move a score. */
  readonly minimumScoredFee: bigint;
};

/**
 * The protocol's fee.
 *
 * @example
 * const { feeBps } = await client.jobs.getProtocolFee();
 */
export async function getProtocolFee(client: AinurClient, options: ReadOptions = {}): Promise<ProtocolFee> {
  const [feeBps, treasury, minimumScoredFee] = await readAction(client, {
    ...options,
    contract: "jobs",
    functionName: "fee",
    args: [],
  });
  return { feeBps, treasury, minimumScoredFee };
}
