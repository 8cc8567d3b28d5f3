import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RevokeFeedbackParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly feedbackIndex: bigint;
};

/**
 * Takes back feedback of the account's own.
 *
 * Throws `ContractError` such as `UnknownFeedback`, `AlreadyRevoked`.
 *
 * @example
 * await client.reputation.revokeFeedback({ agentId, feedbackIndex: 1n });
 */
export async function revokeFeedback(
  client: AinurClient,
  { agentId, feedbackIndex, ...options }: RevokeFeedbackParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "reputation",
    functionName: "revokeFeedback",
    args: [agentId, feedbackIndex],
  });
}
