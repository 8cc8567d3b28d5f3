import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type UnsetAgentWalletParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Leaves an agent without a wallet. Owner, approved account or the wallet itself.
 *
 * @example
 * await client.agents.unsetWallet({ agentId });
 */
export async function unsetAgentWallet(
  client: AinurClient,
  { agentId, ...options }: UnsetAgentWalletParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "unsetAgentWallet",
    args: [agentId],
  });
}
