import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CollectPenaltiesParameters = WriteOptions;

/**
 * Credits reserve and treasury in the Ledger with the penalties since the last time. Anyone may call it.
 *
 * @example
 * await client.staking.collectPenalties();
 */
export async function collectPenalties(
  client: AinurClient,
  options: CollectPenaltiesParameters = {},
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "staking", functionName: "collectPenalties", args: [] });
}
