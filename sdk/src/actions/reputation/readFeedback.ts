import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type ReadFeedbackParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly clientAddress: Address;
  /** From 1. */
  readonly feedbackIndex: bigint;
};

export type Feedback = {
  readonly value: bigint;
  readonly valueDecimals: number;
  readonly tag1: string;
  readonly tag2: string;
  readonly isRevoked: boolean;
};

/**
 * One feedback. Throws `ContractError` with `UnknownFeedback` when there is none.
 *
 * @example
 * const { value } = await client.reputation.readFeedback({ agentId, clientAddress, feedbackIndex: 1n });
 */
export async function readFeedback(
  client: AinurClient,
  { agentId, clientAddress, feedbackIndex, ...options }: ReadFeedbackParameters,
): Promise<Feedback> {
  const [value, valueDecimals, tag1, tag2, isRevoked] = await readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "readFeedback",
    args: [agentId, clientAddress, feedbackIndex],
  });
  return { value, valueDecimals, tag1, tag2, isRevoked };
}
