import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetNominationFactorParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * What an agent's offences have left of a nomination that was there from the start: 1e36 is all of it.
 *
 * @example
 * const factor = await client.staking.getNominationFactor({ agentId });
 */
export async function getNominationFactor(
  client: AinurClient,
  { agentId, ...options }: GetNominationFactorParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "staking",
    functionName: "nominationFactor",
    args: [agentId],
  });
}
