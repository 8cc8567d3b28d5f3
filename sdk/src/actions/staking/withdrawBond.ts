import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type WithdrawBondParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Takes out what finished unbonding. Only the agent's owner.
 *
 * Throws `ContractError` such as `UnbondingNotOver`, `NothingUnbonding`.
 *
 * @example
 * await client.staking.withdraw({ agentId, to: owner });
 */
export async function withdrawBond(
  client: AinurClient,
  { agentId, to, ...options }: WithdrawBondParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "staking",
    functionName: "withdraw",
    args: [agentId, to],
  });
}
