import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFeedbackClientsParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * Everybody who gave an agent feedback.
 *
 * @example
 * const clients = await client.reputation.getClients({ agentId });
 */
export async function getFeedbackClients(
  client: AinurClient,
  { agentId, ...options }: GetFeedbackClientsParameters,
): Promise<readonly Address[]> {
  return readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "getClients",
    args: [agentId],
  });
}
