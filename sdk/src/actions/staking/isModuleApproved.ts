import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsModuleApprovedParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly module: Address;
};

/**
 * Whether the agent's owner let a later module lock its bond.
 *
 * @example
 * const approved = await client.staking.isModuleApproved({ agentId, module });
 */
export async function isModuleApproved(
  client: AinurClient,
  { agentId, module, ...options }: IsModuleApprovedParameters,
): Promise<boolean> {
  return readAction(client, {
    ...options,
    contract: "staking",
    functionName: "isModuleApproved",
    args: [agentId, module],
  });
}
