import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { readAction } from "../../client/readAction.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { waitFor } from "../../write/waitFor.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { approveToken } from "../tokens/approveToken.ts";
import { getAllowance } from "../tokens/getAllowance.ts";

export type DepositCapitalParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  /** Units of the pool's asset, from the account's tokens outside the Ledger. */
  readonly amount: bigint;
  /** Who gets the shares; the depositor if not given. */
  readonly to?: Address;
};

/**
 * Puts capital into an insurance pool for shares of it (ERC-4626). Where the allowance is too small, approves exactly `amount`
 * first and waits until that is mined, which is a transaction of its own.
 *
 * Throws `ContractError` such as `ERC20InsufficientBalance`.
 *
 * @example
 * const hash = await client.insurance.deposit({ pool, amount: 1_000_000000n });
 */
export async function depositCapital(
  client: AinurClient,
  { pool, amount, to, ...options }: DepositCapitalParameters,
): Promise<Hash> {
  const account = actingAccount(client, options.account);
  const token = await readAction(client, {
    contract: "insurancePool",
    address: pool,
    functionName: "asset",
    args: [],
  });
  if ((await getAllowance(client, { token, owner: account.address, spender: pool })) < amount) {
    const { idempotencyKey } = options;
    const approved = await approveToken(client, {
      account,
      token,
      spender: pool,
      amount,
      ...(idempotencyKey !== undefined && { idempotencyKey: `${idempotencyKey}:approve` }),
    });
    await waitFor(client, { hash: approved, confirmations: 1 });
  }
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "deposit",
    args: [amount, to ?? account.address],
  });
}
