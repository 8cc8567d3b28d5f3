import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type DefendRulingParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Most that is posted, in units of the dispute's fee token. */
  readonly maxCost: bigint;
};

/**
 * Posts the same as the challenger for the ruling as it is, which starts another round. If nobody does, the challenger's
 * choice becomes the ruling. Until the end of the appeal period.
 *
 * Throws `ContractError` such as `NotChallenged`, `AppealTimeOver`, `AppealCostTooHigh`.
 *
 * @example
 * await client.court.defend({ disputeId, maxCost });
 */
export async function defendRuling(
  client: AinurClient,
  { disputeId, maxCost, ...options }: DefendRulingParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "defend",
    args: [disputeId, maxCost],
  });
}
