import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ApproveModuleParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly module: Address;
  readonly approved: boolean;
};

/**
 * Lets a module that was added later lock the agent's bond, or no longer. Only the agent's owner.
 *
 * @example
 * await client.staking.approveModule({ agentId, module, approved: true });
 */
export async function approveModule(
  client: AinurClient,
  { agentId, module, approved, ...options }: ApproveModuleParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "staking",
    functionName: "approveModule",
    args: [agentId, module, approved],
  });
}
