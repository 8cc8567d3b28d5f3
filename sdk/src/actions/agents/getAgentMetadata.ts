import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAgentMetadataParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly key: string;
};

/**
 * The bytes stored under a key of an agent; `0x` if none.
 *
 * @example
 * const value = await client.agents.getMetadata({ agentId, key: "publicKey" });
 */
export async function getAgentMetadata(
  client: AinurClient,
  { agentId, key, ...options }: GetAgentMetadataParameters,
): Promise<Hex> {
  return readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "getMetadata",
    args: [agentId, key],
  });
}
