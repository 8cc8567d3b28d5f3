import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { getScore } from "../reputation/getScore.ts";

export type GetCapacityParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly agentId: bigint;
  /** Who would buy it. */
  readonly client: Address;
};

/**
 * The most cover that could be bought now for an agent's work by a client, in units of the pool's asset. It grows with the
 * agent's score, and shrinks with what was paid for either within the pool's memory of losses, and with capital that has asked
 * to leave. For a job that is longer than `longestCovered` says there is none.
 *
 * @example
 * const most = await client.insurance.getCapacity({ pool, agentId, client: account.address });
 */
export async function getCapacity(
  client: AinurClient,
  { pool, agentId, client: buyer, ...options }: GetCapacityParameters,
): Promise<bigint> {
  const score = await getScore(client, { agentId, ...options });
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "capacityFor",
    args: [agentId, buyer, score],
  });
}
