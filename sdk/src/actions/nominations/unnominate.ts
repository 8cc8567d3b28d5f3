import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type UnnominateParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Shares of the agent's pool. */
  readonly shares: bigint;
};

/**
 * Starts taking shares out of an agent's pool. They stop earning at once and are slashed pro rata until they are
 * withdrawn. A second call restarts the delay of all that is leaving.
 *
 * Throws `ContractError` such as `InsufficientShares`.
 *
 * @example
 * const { shares } = await client.nominations.get({ agentId, nominator });
 * await client.nominations.unnominate({ agentId, shares });
 */
export async function unnominate(
  client: AinurClient,
  { agentId, shares, ...options }: UnnominateParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "unnominate",
    args: [agentId, shares],
  });
}
