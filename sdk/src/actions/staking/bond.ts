import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type BondParameters = WriteOptions & {
  readonly agentId: bigint;
  /** AINU wei. */
  readonly amount: bigint;
};

/**
 * Bonds AINU of the account's Ledger balance to an agent. `staking` must be its Ledger operator.
 *
 * Throws `ContractError` such as `BelowMinimumBond`, `ERC6909InsufficientBalance`.
 *
 * @example
 * await client.staking.bond({ agentId, amount: parseEther("500") });
 */
export async function bond(
  client: AinurClient,
  { agentId, amount, ...options }: BondParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "staking",
    functionName: "bond",
    args: [agentId, amount],
  });
}
