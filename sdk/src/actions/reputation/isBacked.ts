import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsBackedParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly clientAddress: Address;
  readonly feedbackIndex: bigint;
};

/**
 * Whether a settled job stood behind feedback when it was given.
 *
 * @example
 * const backed = await client.reputation.isBacked({ agentId, clientAddress, feedbackIndex: 1n });
 */
export async function isBacked(
  client: AinurClient,
  { agentId, clientAddress, feedbackIndex, ...options }: IsBackedParameters,
): Promise<boolean> {
  return readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "isBacked",
    args: [agentId, clientAddress, feedbackIndex],
  });
}
