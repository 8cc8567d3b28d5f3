import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetNominatedTotalParameters = ReadOptions;

/**
 * AINU wei behind all agents, as of the last time each pool was touched.
 *
 * @example
 * const total = await client.nominations.getTotalAssets();
 */
export async function getNominatedTotal(
  client: AinurClient,
  options: GetNominatedTotalParameters = {},
): Promise<bigint> {
  return readAction(client, { ...options, contract: "nominations", functionName: "totalAssets", args: [] });
}
