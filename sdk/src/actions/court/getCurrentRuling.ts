import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetCurrentRulingParameters = ReadOptions & {
  readonly disputeId: bigint;
};

/** `ruling` 0 refuses to rule; `overridden` says that an appeal decided instead of votes. */
export type CurrentRuling = {
  readonly ruling: bigint;
  readonly tied: boolean;
  readonly overridden: boolean;
};

/**
 * What a dispute's ruling would be if nothing else happened (ERC-792 v2).
 *
 * @example
 * const { ruling } = await client.court.getCurrentRuling({ disputeId });
 */
export async function getCurrentRuling(
  client: AinurClient,
  { disputeId, ...options }: GetCurrentRulingParameters,
): Promise<CurrentRuling> {
  const [ruling, tied, overridden] = await readAction(client, {
    ...options,
    contract: "court",
    functionName: "currentRuling",
    args: [disputeId],
  });
  return { ruling, tied, overridden };
}
