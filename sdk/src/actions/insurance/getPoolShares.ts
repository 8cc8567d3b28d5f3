import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPoolSharesParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly owner: Address;
};

/**
 * Shares of a pool that somebody holds.
 *
 * @example
 * const shares = await client.insurance.getShares({ pool, owner });
 */
export async function getPoolShares(
  client: AinurClient,
  { pool, owner, ...options }: GetPoolSharesParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "balanceOf",
    args: [owner],
  });
}
