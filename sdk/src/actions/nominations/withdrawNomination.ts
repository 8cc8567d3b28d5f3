import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type WithdrawNominationParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Credits the Ledger with what has finished leaving an agent's pool.
 *
 * Throws `ContractError` such as `NothingLeaving`, `NominationNotWithdrawable`.
 *
 * @example
 * await client.nominations.withdraw({ agentId, to: account.address });
 */
export async function withdrawNomination(
  client: AinurClient,
  { agentId, to, ...options }: WithdrawNominationParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "withdraw",
    args: [agentId, to],
  });
}
