import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsControllerParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly account: Address;
};

/**
 * Whether an account acts for an agent: its wallet, its owner or approved by the owner.
 *
 * @example
 * const mine = await client.agents.isController({ agentId, account });
 */
export async function isController(
  client: AinurClient,
  { agentId, account, ...options }: IsControllerParameters,
): Promise<boolean> {
  return readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "isController",
    args: [agentId, account],
  });
}
