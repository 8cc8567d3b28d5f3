import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type WithdrawParameters = WriteOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Who receives the tokens; the account itself if not given. */
  readonly to?: Address;
};

/**
 * Takes tokens out of the Ledger.
 *
 * Throws `ContractError` such as `ERC6909InsufficientBalance`.
 *
 * @example
 * await client.ledger.withdraw({ token, amount: 10_000000n });
 */
export async function withdraw(
  client: AinurClient,
  { token, amount, to, ...options }: WithdrawParameters,
): Promise<Hash> {
  const receiver = to ?? actingAccount(client, options.account).address;
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "withdraw",
    args: [token, amount, receiver],
  });
}
