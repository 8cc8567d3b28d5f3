import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAgentWalletParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * The account that acts for an agent; zero if it has none.
 *
 * @example
 * const wallet = await client.agents.getWallet({ agentId });
 */
export async function getAgentWallet(
  client: AinurClient,
  { agentId, ...options }: GetAgentWalletParameters,
): Promise<Address> {
  return readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "getAgentWallet",
    args: [agentId],
  });
}
