import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPastPoolVotesParameters = ReadOptions & {
  readonly delegate: Address;
  /** A past second. */
  readonly timestamp: number;
};

/**
 * Votes of a delegate at a past second.
 *
 * @example
 * const votes = await client.nominations.getPastVotes({ delegate, timestamp });
 */
export async function getPastPoolVotes(
  client: AinurClient,
  { delegate, timestamp, ...options }: GetPastPoolVotesParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "getPastVotes",
    args: [delegate, BigInt(timestamp)],
  });
}
