import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFreeBondParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * An agent's active bond less its locks, in AINU wei.
 *
 * @example
 * const free = await client.staking.getFreeBond({ agentId });
 */
export async function getFreeBond(
  client: AinurClient,
  { agentId, ...options }: GetFreeBondParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "staking", functionName: "freeBond", args: [agentId] });
}
