import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type WithdrawDepositParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Credits the Ledger with what is left of a juror's deposit, once no dispute can need it any more.
 *
 * Throws `ContractError` such as `DepositReserved`, `NotAgentOwner`.
 *
 * @example
 * await client.court.withdrawDeposit({ agentId, to: account.address });
 */
export async function withdrawDeposit(
  client: AinurClient,
  { agentId, to, ...options }: WithdrawDepositParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "withdrawDeposit",
    args: [agentId, to],
  });
}
