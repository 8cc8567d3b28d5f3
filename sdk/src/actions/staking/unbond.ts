import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type UnbondParameters = WriteOptions & {
  readonly agentId: bigint;
  /** AINU wei. */
  readonly amount: bigint;
};

/**
 * Starts taking free bond out; it stays slashable until it is withdrawn. Only the agent's owner.
 *
 * Throws `ContractError` such as `InsufficientFreeBond`, `BelowMinimumBond`.
 *
 * @example
 * await client.staking.unbond({ agentId, amount: parseEther("100") });
 */
export async function unbond(
  client: AinurClient,
  { agentId, amount, ...options }: UnbondParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "staking",
    functionName: "unbond",
    args: [agentId, amount],
  });
}
