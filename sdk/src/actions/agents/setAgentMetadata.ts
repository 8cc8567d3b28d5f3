import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetAgentMetadataParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly key: string;
  readonly value: Hex;
};

/**
 * Stores bytes under a key of an agent. Owner or approved account.
 *
 * Throws `ContractError` such as `NotAuthorized`, `ReservedMetadataKey`.
 *
 * @example
 * await client.agents.setMetadata({ agentId, key: "publicKey", value: "0x02..." });
 */
export async function setAgentMetadata(
  client: AinurClient,
  { agentId, key, value, ...options }: SetAgentMetadataParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "setMetadata",
    args: [agentId, key, value],
  });
}
