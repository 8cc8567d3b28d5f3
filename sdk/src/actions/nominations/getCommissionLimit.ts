import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetCommissionLimitParameters = ReadOptions;

/**
 * The highest commission, in basis points.
 *
 * @example
 * const highest = await client.nominations.getCommissionLimit();
 */
export async function getCommissionLimit(
  client: AinurClient,
  options: GetCommissionLimitParameters = {},
): Promise<number> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "MAX_COMMISSION_BPS",
    args: [],
  });
}
