import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ClaimRewardsParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Credits the Ledger with the account's rewards from an agent's pool.
 *
 * Throws `ContractError` such as `NothingToClaim`.
 *
 * @example
 * await client.nominations.claimRewards({ agentId, to: account.address });
 */
export async function claimRewards(
  client: AinurClient,
  { agentId, to, ...options }: ClaimRewardsParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "claimRewards",
    args: [agentId, to],
  });
}
