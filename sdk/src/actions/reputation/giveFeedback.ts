import { type Hash, type Hex, zeroHash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type GiveFeedbackParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Scaled by 10 to the power of `valueDecimals`; its size is at most 1e38. */
  readonly value: bigint;
  /** 0 to 18; 0 by default. */
  readonly valueDecimals?: number;
  /** At most 64 bytes each. */
  readonly tag1?: string;
  readonly tag2?: string;
  readonly endpoint?: string;
  readonly feedbackURI?: string;
  /** keccak256 of what the URI leads to. */
  readonly feedbackHash?: Hex;
};

/**
 * Rates an agent by ERC-8004. Nobody who acts for the agent may.
 *
 * Throws `ContractError` such as `SelfFeedback`, `InvalidDecimals`, `ValueOutOfRange`, `TagTooLong`.
 *
 * @example
 * await client.reputation.giveFeedback({ agentId, value: 95n, tag1: "starred" });
 */
export async function giveFeedback(
  client: AinurClient,
  {
    agentId,
    value,
    valueDecimals = 0,
    tag1 = "",
    tag2 = "",
    endpoint = "",
    feedbackURI = "",
    feedbackHash = zeroHash,
    ...options
  }: GiveFeedbackParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "reputation",
    functionName: "giveFeedback",
    args: [agentId, value, valueDecimals, tag1, tag2, endpoint, feedbackURI, feedbackHash],
  });
}
