import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type PreviewRedeemParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  /** Shares of the pool. */
  readonly shares: bigint;
};

/**
 * What shares are worth now, in units of the pool's asset, rounded down.
 *
 * @example
 * const assets = await client.insurance.previewRedeem({ pool, shares });
 */
export async function previewRedeem(
  client: AinurClient,
  { pool, shares, ...options }: PreviewRedeemParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "previewRedeem",
    args: [shares],
  });
}
