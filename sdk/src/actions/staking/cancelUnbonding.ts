import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CancelUnbondingParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Bonds again everything that is unbonding. Only the agent's owner.
 *
 * Throws `ContractError` such as `NothingUnbonding`.
 *
 * @example
 * await client.staking.cancelUnbonding({ agentId });
 */
export async function cancelUnbonding(
  client: AinurClient,
  { agentId, ...options }: CancelUnbondingParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "staking",
    functionName: "cancelUnbonding",
    args: [agentId],
  });
}
