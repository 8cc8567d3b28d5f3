import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RequestRedeemParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  /** Shares of the pool. */
  readonly shares: bigint;
};

/**
 * Puts shares aside, so that they can be redeemed for a while after the pool's delay. They go on bearing gains and
 * losses, but count for no cap of the pool any more. A second call adds to the first and restarts the delay.
 *
 * Throws `ContractError` such as `InsufficientShares`, `ZeroAmount`.
 *
 * @example
 * await client.insurance.requestRedeem({ pool, shares });
 */
export async function requestRedeem(
  client: AinurClient,
  { pool, shares, ...options }: RequestRedeemParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "requestRedeem",
    args: [shares],
  });
}
