import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetRedemptionWindowParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
};

/**
 * How long shares that were put aside can be redeemed once their delay has passed, in seconds.
 *
 * @example
 * const seconds = await client.insurance.getRedemptionWindow({ pool });
 */
export async function getRedemptionWindow(
  client: AinurClient,
  { pool, ...options }: GetRedemptionWindowParameters,
): Promise<number> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "REDEMPTION_WINDOW",
    args: [],
  });
}
