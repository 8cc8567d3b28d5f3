import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CompoundRewardsParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Nominates the same agent with the account's rewards.
 *
 * Throws `ContractError` such as `NothingToClaim`, `AmountTooSmall`.
 *
 * @example
 * await client.nominations.compound({ agentId });
 */
export async function compoundRewards(
  client: AinurClient,
  { agentId, ...options }: CompoundRewardsParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "compound",
    args: [agentId],
  });
}
