import type { Address, ContractFunctionReturnType } from "viem";
import type { nominationsAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetNominationParameters = ReadOptions & {
  readonly agentId: bigint;
  readonly nominator: Address;
};

/** Assets and rewards are AINU wei, `withdrawableAt` seconds. */
export type Nomination = ContractFunctionReturnType<typeof nominationsAbi, "view", "nominationOf">;

/**
 * What somebody has behind an agent.
 *
 * @example
 * const { assets, rewards } = await client.nominations.get({ agentId, nominator });
 */
export async function getNomination(
  client: AinurClient,
  { agentId, nominator, ...options }: GetNominationParameters,
): Promise<Nomination> {
  return readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "nominationOf",
    args: [agentId, nominator],
  });
}
