import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetMinimumBondParameters = ReadOptions;

/**
 * The least that an agent must have bonded to take work, in AINU wei.
 *
 * @example
 * const minimum = await client.staking.getMinimumBond();
 */
export async function getMinimumBond(
  client: AinurClient,
  options: GetMinimumBondParameters = {},
): Promise<bigint> {
  return readAction(client, { ...options, contract: "staking", functionName: "minimumBond", args: [] });
}
