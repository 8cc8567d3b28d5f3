import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SyncPoolParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Brings an agent's pool up to date: takes its offences off it and its part of the rewards. Anyone may call it; reads
 * need none.
 *
 * @example
 * await client.nominations.sync({ agentId });
 */
export async function syncPool(
  client: AinurClient,
  { agentId, ...options }: SyncPoolParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "nominations", functionName: "sync", args: [agentId] });
}
