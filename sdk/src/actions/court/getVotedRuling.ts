import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetVotedRulingParameters = ReadOptions & {
  readonly disputeId: bigint;
};

/**
 * What the last votes gave, also where a challenge that nobody answered overrides it: blame follows it, money the ruling.
 *
 * @example
 * const voted = await client.court.getVotedRuling({ disputeId });
 */
export async function getVotedRuling(
  client: AinurClient,
  { disputeId, ...options }: GetVotedRulingParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "court",
    functionName: "votedRuling",
    args: [disputeId],
  });
}
