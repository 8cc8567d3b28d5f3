import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { waitFor } from "../../write/waitFor.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { approveToken } from "../tokens/approveToken.ts";
import { getAllowance } from "../tokens/getAllowance.ts";

export type DepositParameters = WriteOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Ledger account that is credited; the depositor's own if not given. */
  readonly to?: Address;
};

/**
 * Puts tokens into the Ledger. Where the allowance is too small, approves exactly `amount` first and waits until that is
 * mined, which is a transaction of its own.
 *
 * Throws `ContractError` such as `ERC20InsufficientBalance`, `NothingArrived`.
 *
 * @example
 * const hash = await client.ledger.deposit({ token, amount: 10_000000n });
 */
export async function deposit(
  client: AinurClient,
  { token, amount, to, ...options }: DepositParameters,
): Promise<Hash> {
  const account = actingAccount(client, options.account);
  const spender = addressOf(client, "ledger");
  if ((await getAllowance(client, { token, owner: account.address, spender })) < amount) {
    const { idempotencyKey } = options;
    const approved = await approveToken(client, {
      account,
      token,
      spender,
      amount,
      // A repeated deposit finds its approval used up, and must not approve again.
      ...(idempotencyKey !== undefined && { idempotencyKey: `${idempotencyKey}:approve` }),
    });
    await waitFor(client, { hash: approved, confirmations: 1 });
  }
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "deposit",
    args: [token, amount, to ?? account.address],
  });
}
