import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFeeQuoteParameters = ReadOptions & {
  readonly token: Address;
};

/** `amount` in units of the token, `price` in AINU wei. */
export type FeeQuote = { readonly amount: bigint; readonly price: bigint };

/**
 * The lot of fees in a token that can be bought now, and its price. Throws `ContractError` (`WrongWay`) for a token
 * without a rate.
 *
 * @example
 * const { amount, price } = await client.fees.getQuote({ token });
 */
export async function getFeeQuote(
  client: AinurClient,
  { token, ...options }: GetFeeQuoteParameters,
): Promise<FeeQuote> {
  const [amount, price] = await readAction(client, {
    ...options,
    contract: "feeAuction",
    functionName: "quote",
    args: [token],
  });
  return { amount, price };
}
