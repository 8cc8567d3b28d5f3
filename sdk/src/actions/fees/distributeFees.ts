import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type DistributeFeesParameters = WriteOptions;

/**
 * Shares fees that came in AINU among nominators and treasury. Anyone may call it.
 *
 * @example
 * await client.fees.distribute();
 */
export async function distributeFees(
  client: AinurClient,
  options: DistributeFeesParameters = {},
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "feeAuction", functionName: "distribute", args: [] });
}
