import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ChallengeRulingParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** 0 refuses to rule; from 1 on the choices in their order. In disputes of jobs, 1 to 5 give the provider 0, 25, 50, 75 or 100 %. */
  readonly choice: number;
  /** Most that is posted, in units of the dispute's fee token. */
  readonly maxCost: bigint;
};

/**
 * Posts the cost of another round to say that the ruling should be another choice. First half of the appeal period;
 * `court` must be the account's Ledger operator. Replaces a challenge that nobody has answered and whose choice is nearer to
 * the ruling (`choiceDistance`); its post goes back.
 *
 * Throws `ContractError` such as `AppealTimeOver`, `NoAppealLeft`, `AlreadyFunded`, `AppealCostTooHigh`.
 *
 * @example
 * const maxCost = await client.court.getAppealCost({ disputeId });
 * await client.court.challenge({ disputeId, choice: 5, maxCost });
 */
export async function challengeRuling(
  client: AinurClient,
  { disputeId, choice, maxCost, ...options }: ChallengeRulingParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "challenge",
    args: [disputeId, choice, maxCost],
  });
}
