import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RetireAgentParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Takes an agent out of discovery at once; a heartbeat brings it back.
 *
 * @example
 * await client.agents.retire({ agentId });
 */
export async function retireAgent(
  client: AinurClient,
  { agentId, ...options }: RetireAgentParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "retire",
    args: [agentId],
  });
}
