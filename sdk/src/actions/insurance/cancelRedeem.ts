import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CancelRedeemParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
};

/**
 * Takes all shares that were put aside back: they count for the pool's caps again.
 *
 * Throws `ContractError` such as `NothingRequested`.
 *
 * @example
 * await client.insurance.cancelRedeem({ pool });
 */
export async function cancelRedeem(
  client: AinurClient,
  { pool, ...options }: CancelRedeemParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "cancelRedeem",
    args: [],
  });
}
