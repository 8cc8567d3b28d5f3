import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import type { Feedback } from "./readFeedback.ts";

export type ReadAllFeedbackParameters = ReadOptions & {
  readonly agentId: bigint;
  /** All clients if empty. */
  readonly clientAddresses?: readonly Address[];
  /** Only feedback with this tag; all if empty. */
  readonly tag1?: string;
  readonly tag2?: string;
  readonly includeRevoked?: boolean;
};

export type IndexedFeedback = Feedback & { readonly clientAddress: Address; readonly feedbackIndex: bigint };

/**
 * All feedback of an agent. Grows with the feedback there is; an indexer is the better source for many.
 *
 * @example
 * const feedback = await client.reputation.readAllFeedback({ agentId });
 */
export async function readAllFeedback(
  client: AinurClient,
  {
    agentId,
    clientAddresses = [],
    tag1 = "",
    tag2 = "",
    includeRevoked = false,
    ...options
  }: ReadAllFeedbackParameters,
): Promise<readonly IndexedFeedback[]> {
  const [clients, indexes, values, decimals, tag1s, tag2s, revoked] = await readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "readAllFeedback",
    args: [agentId, clientAddresses, tag1, tag2, includeRevoked],
  });
  return clients.map((clientAddress, index) => ({
    clientAddress,
    feedbackIndex: indexes[index] ?? 0n,
    value: values[index] ?? 0n,
    valueDecimals: decimals[index] ?? 0,
    tag1: tag1s[index] ?? "",
    tag2: tag2s[index] ?? "",
    isRevoked: revoked[index] ?? false,
  }));
}
