import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPastNominatedTotalParameters = ReadOptions & {
  /** A past second. */
  readonly timestamp: number;
};

/**
 * AINU wei of all pools at a past second, with a delegate or not.
 *
 * @example
 * const total = await client.nominations.getPastTotal({ timestamp });
 */
export async function getPastNominatedTotal(
  client: AinurClient,
  { timestamp, ...options }: GetPastNominatedTotalParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "getPastTotalSupply",
    args: [BigInt(timestamp)],
  });
}
