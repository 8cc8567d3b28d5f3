import type { Address, ContractFunctionReturnType } from "viem";
import type { insurancePoolAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPoolSettingsParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
};

/** Rates are 1e18 fixed point, the delay seconds, caps and ratio basis points. */
export type PoolSettings = ContractFunctionReturnType<typeof insurancePoolAbi, "view", "settings">;

/**
 * What was fixed when a pool was created.
 *
 * @example
 * const { asset, capability } = await client.insurance.getSettings({ pool });
 */
export async function getPoolSettings(
  client: AinurClient,
  { pool, ...options }: GetPoolSettingsParameters,
): Promise<PoolSettings> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "settings",
    args: [],
  });
}
