import type { Address, ContractFunctionReturnType } from "viem";
import type { insurancePoolAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPoolStateParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
};

/** Amounts are units of the pool's asset, `rate` is 1e18 fixed point, `rateSetAt` seconds. */
export type PoolState = ContractFunctionReturnType<typeof insurancePoolAbi, "view", "stateOf">;

/**
 * What a pool has, owes and charges.
 *
 * @example
 * const { assets, openCover, rate } = await client.insurance.getState({ pool });
 */
export async function getPoolState(
  client: AinurClient,
  { pool, ...options }: GetPoolStateParameters,
): Promise<PoolState> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "stateOf",
    args: [],
  });
}
