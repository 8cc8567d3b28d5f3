import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPairParameters = ReadOptions & { readonly agentId: bigint; readonly clientAddress: Address };

export type Pair = {
  /** Points of score that the client has given the agent so far. */
  readonly gained: number;
  readonly settledJobs: number;
  /** Feedback left, revoked ones included. */
  readonly lastIndex: bigint;
};

/**
 * What a client and an agent have had with each other.
 *
 * @example
 * const { settledJobs } = await client.reputation.getPair({ agentId, clientAddress });
 */
export async function getPair(
  client: AinurClient,
  { agentId, clientAddress, ...options }: GetPairParameters,
): Promise<Pair> {
  const [gained, settledJobs, lastIndex] = await readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "pairOf",
    args: [agentId, clientAddress],
  });
  return { gained, settledJobs, lastIndex };
}
