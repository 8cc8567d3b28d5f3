import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFeeSplitParameters = ReadOptions;

/** Nominators get `rewardBps` basis points, the treasury the rest. */
export type FeeSplit = { readonly treasury: Address; readonly rewardBps: number };

/**
 * Who gets the proceeds of fees.
 *
 * @example
 * const { rewardBps } = await client.fees.getSplit();
 */
export async function getFeeSplit(
  client: AinurClient,
  options: GetFeeSplitParameters = {},
): Promise<FeeSplit> {
  const [treasury, rewardBps] = await readAction(client, {
    ...options,
    contract: "feeAuction",
    functionName: "split",
    args: [],
  });
  return { treasury, rewardBps };
}
