import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPoolVotesParameters = ReadOptions & {
  readonly delegate: Address;
};

/**
 * Votes of a delegate now: AINU wei of the pools that chose it.
 *
 * @example
 * const votes = await client.nominations.getVotes({ delegate });
 */
export async function getPoolVotes(
  client: AinurClient,
  { delegate, ...options }: GetPoolVotesParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "getVotes",
    args: [delegate],
  });
}
