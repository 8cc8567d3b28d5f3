import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPoolManagerParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
};

/**
 * Who sets a pool's price.
 *
 * @example
 * const manager = await client.insurance.getManager({ pool });
 */
export async function getPoolManager(
  client: AinurClient,
  { pool, ...options }: GetPoolManagerParameters,
): Promise<Address> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "manager",
    args: [],
  });
}
