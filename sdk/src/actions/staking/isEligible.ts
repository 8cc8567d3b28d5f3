import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsEligibleParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * Whether an agent may take new work: its active bond is at least the minimum.
 *
 * @example
 * const eligible = await client.staking.isEligible({ agentId });
 */
export async function isEligible(
  client: AinurClient,
  { agentId, ...options }: IsEligibleParameters,
): Promise<boolean> {
  return readAction(client, { ...options, contract: "staking", functionName: "isEligible", args: [agentId] });
}
