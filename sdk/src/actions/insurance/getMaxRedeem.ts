import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetMaxRedeemParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly owner: Address;
};

/**
 * Shares that somebody can redeem now: put aside for long enough, and out of capital that backs no cover.
 *
 * @example
 * const shares = await client.insurance.getMaxRedeem({ pool, owner });
 */
export async function getMaxRedeem(
  client: AinurClient,
  { pool, owner, ...options }: GetMaxRedeemParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "maxRedeem",
    args: [owner],
  });
}
