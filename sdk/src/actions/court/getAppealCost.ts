import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAppealCostParameters = ReadOptions & {
  readonly disputeId: bigint;
};

/**
 * What each side of an appeal posts, in units of the dispute's fee token.
 *
 * @example
 * const maxCost = await client.court.getAppealCost({ disputeId });
 */
export async function getAppealCost(
  client: AinurClient,
  { disputeId, ...options }: GetAppealCostParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "court", functionName: "appealCost", args: [disputeId] });
}
