import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CollectSlashedParameters = WriteOptions;

/**
 * Credits reserve and treasury in the Ledger with what slashes took from nominations. Anyone may call it.
 *
 * @example
 * await client.nominations.collectSlashed();
 */
export async function collectSlashed(
  client: AinurClient,
  options: CollectSlashedParameters = {},
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "collectSlashed",
    args: [],
  });
}
