import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetAgentURIParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly agentURI: string;
};

/**
 * Replaces the URI of an agent's card. Owner or approved account.
 *
 * Throws `ContractError` such as `NotAuthorized`.
 *
 * @example
 * await client.agents.setURI({ agentId, agentURI: "ipfs://bafk..." });
 */
export async function setAgentURI(
  client: AinurClient,
  { agentId, agentURI, ...options }: SetAgentURIParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "setAgentURI",
    args: [agentId, agentURI],
  });
}
