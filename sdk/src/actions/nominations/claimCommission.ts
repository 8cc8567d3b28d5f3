import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ClaimCommissionParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Credits the Ledger with an agent's commission on its nominators' rewards. Only the agent's owner.
 *
 * Throws `ContractError` such as `NotAgentOwner`, `NothingToClaim`.
 *
 * @example
 * await client.nominations.claimCommission({ agentId, to: account.address });
 */
export async function claimCommission(
  client: AinurClient,
  { agentId, to, ...options }: ClaimCommissionParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "claimCommission",
    args: [agentId, to],
  });
}
