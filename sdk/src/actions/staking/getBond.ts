import type { ContractFunctionReturnType } from "viem";
import type { stakingAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetBondParameters = ReadOptions & { readonly agentId: bigint };

/** What an agent stands to lose, in AINU wei; `withdrawableAt` is seconds, 0 if nothing is unbonding. */
export type Bond = ContractFunctionReturnType<typeof stakingAbi, "view", "bondOf">;

/**
 * An agent's bond.
 *
 * @example
 * const { bonded, locked } = await client.staking.getBond({ agentId });
 */
export async function getBond(
  client: AinurClient,
  { agentId, ...options }: GetBondParameters,
): Promise<Bond> {
  return readAction(client, { ...options, contract: "staking", functionName: "bondOf", args: [agentId] });
}
