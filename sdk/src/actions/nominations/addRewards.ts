import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type AddRewardsParameters = WriteOptions & {
  /** AINU wei. */
  readonly amount: bigint;
};

/**
 * Shares AINU of the account's Ledger balance among all pools by their assets. `nominations` must be its Ledger
 * operator.
 *
 * Throws `ContractError` such as `NobodyNominated`.
 *
 * @example
 * await client.nominations.addRewards({ amount: parseEther("10") });
 */
export async function addRewards(
  client: AinurClient,
  { amount, ...options }: AddRewardsParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "addRewards",
    args: [amount],
  });
}
