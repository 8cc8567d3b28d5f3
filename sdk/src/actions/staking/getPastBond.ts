import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPastBondParameters = ReadOptions & {
  readonly agentId: bigint;
  /** Seconds; must be past. */
  readonly timestamp: number;
};

/**
 * An agent's active bond at a past second, in AINU wei.
 *
 * @example
 * const then = await client.staking.getPastBond({ agentId, timestamp: 1_790_000_000 });
 */
export async function getPastBond(
  client: AinurClient,
  { agentId, timestamp, ...options }: GetPastBondParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "staking",
    functionName: "pastBond",
    args: [agentId, timestamp],
  });
}
