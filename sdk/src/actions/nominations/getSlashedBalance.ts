import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetSlashedBalanceParameters = ReadOptions;

/**
 * AINU wei that slashes took from nominations and that wait for `collectSlashed`.
 *
 * @example
 * const waiting = await client.nominations.getSlashedBalance();
 */
export async function getSlashedBalance(
  client: AinurClient,
  options: GetSlashedBalanceParameters = {},
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "slashedBalance",
    args: [],
  });
}
