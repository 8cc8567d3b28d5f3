import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAgentOfWalletParameters = ReadOptions & {
  readonly wallet: Address;
};

/**
 * The agent whose proven wallet this is, or 0.
 *
 * @example
 * const agentId = await client.agents.ofWallet({ wallet });
 */
export async function getAgentOfWallet(
  client: AinurClient,
  { wallet, ...options }: GetAgentOfWalletParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "agentOfWallet",
    args: [wallet],
  });
}
