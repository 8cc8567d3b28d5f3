import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CollectFeesParameters = WriteOptions & {
  readonly token: Address;
};

/**
 * Moves the protocol fees that gathered in a token to the treasury's Ledger account. Anyone may call it.
 *
 * @example
 * await client.jobs.collectFees({ token });
 */
export async function collectFees(
  client: AinurClient,
  { token, ...options }: CollectFeesParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "collectFees", args: [token] });
}
