import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type BuyFeesParameters = WriteOptions & {
  readonly token: Address;
  /** Least that is bought, in units of the token. */
  readonly minAmount: bigint;
  /** Most that is paid, in AINU wei. */
  readonly maxPrice: bigint;
};

/**
 * Buys the lot of protocol fees in a token with AINU of the account's Ledger balance; nominators and treasury have the
 * proceeds. `feeAuction` must be its Ledger operator. The price falls until somebody buys.
 *
 * Throws `ContractError` such as `PriceTooHigh`, `AmountTooLow`, `NothingToSell`, `WrongWay`.
 *
 * @example
 * const { amount, price } = await client.fees.getQuote({ token });
 * await client.fees.buy({ token, minAmount: amount, maxPrice: price });
 */
export async function buyFees(
  client: AinurClient,
  { token, minAmount, maxPrice, ...options }: BuyFeesParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "feeAuction",
    functionName: "buy",
    args: [token, minAmount, maxPrice],
  });
}
