import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetScoreParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * An agent's score now, 0 to 1,000, decay included; 500 for a newcomer.
 *
 * @example
 * const score = await client.reputation.getScore({ agentId });
 */
export async function getScore(
  client: AinurClient,
  { agentId, ...options }: GetScoreParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "reputation", functionName: "scoreOf", args: [agentId] });
}
