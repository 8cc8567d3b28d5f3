import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFeeAuctionParameters = ReadOptions & {
  readonly token: Address;
};

/** `amount` in units of the token, `startedAt` in seconds; both 0 if none runs. */
export type FeeAuction = { readonly amount: bigint; readonly startedAt: number };

/**
 * The running auction of fees in a token.
 *
 * @example
 * const { startedAt } = await client.fees.getAuction({ token });
 */
export async function getFeeAuction(
  client: AinurClient,
  { token, ...options }: GetFeeAuctionParameters,
): Promise<FeeAuction> {
  const [amount, startedAt] = await readAction(client, {
    ...options,
    contract: "feeAuction",
    functionName: "auctionOf",
    args: [token],
  });
  return { amount, startedAt };
}
