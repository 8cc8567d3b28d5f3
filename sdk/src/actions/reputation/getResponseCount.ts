import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetResponseCountParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly clientAddress: Address;
  readonly feedbackIndex: bigint;
  /** Whose responses count; everybody's if empty. */
  readonly responders?: readonly Address[];
};

/**
 * How many responses a feedback got.
 *
 * @example
 * const count = await client.reputation.getResponseCount({ agentId, clientAddress, feedbackIndex: 1n });
 */
export async function getResponseCount(
  client: AinurClient,
  { agentId, clientAddress, feedbackIndex, responders = [], ...options }: GetResponseCountParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "getResponseCount",
    args: [agentId, clientAddress, feedbackIndex, responders],
  });
}
