import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type HeartbeatParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Keeps an agent in discovery for another registration period. Owner, approved account or wallet.
 *
 * Throws `ContractError` such as `NothingOffered`.
 *
 * @example
 * await client.agents.heartbeat({ agentId });
 */
export async function heartbeat(
  client: AinurClient,
  { agentId, ...options }: HeartbeatParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "heartbeat",
    args: [agentId],
  });
}
