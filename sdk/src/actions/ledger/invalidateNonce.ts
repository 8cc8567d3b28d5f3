import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type InvalidateNonceParameters = WriteOptions;

/**
 * Makes an operator signature that was given out and not used worthless.
 *
 * @example
 * await client.ledger.invalidateNonce();
 */
export async function invalidateNonce(
  client: AinurClient,
  options: InvalidateNonceParameters = {},
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "ledger", functionName: "invalidateNonce", args: [] });
}
