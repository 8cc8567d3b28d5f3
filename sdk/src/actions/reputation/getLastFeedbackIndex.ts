import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetLastFeedbackIndexParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly clientAddress: Address;
};

/**
 * How many feedbacks a client gave an agent, revoked ones included.
 *
 * @example
 * const last = await client.reputation.getLastIndex({ agentId, clientAddress });
 */
export async function getLastFeedbackIndex(
  client: AinurClient,
  { agentId, clientAddress, ...options }: GetLastFeedbackIndexParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "getLastIndex",
    args: [agentId, clientAddress],
  });
}
