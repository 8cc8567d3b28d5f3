import type { ContractFunctionReturnType } from "viem";
import type { nominationsAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetNominationPoolParameters = ReadOptions & {
  readonly agentId: bigint;
};

/** Assets and commission are AINU wei, `commissionBps` basis points, `nextCommissionAt` seconds. */
export type NominationPool = ContractFunctionReturnType<typeof nominationsAbi, "view", "poolOf">;

/**
 * An agent's pool of nominations as it stands now, also if nobody brought it up to date.
 *
 * @example
 * const { assets, shares } = await client.nominations.getPool({ agentId });
 */
export async function getNominationPool(
  client: AinurClient,
  { agentId, ...options }: GetNominationPoolParameters,
): Promise<NominationPool> {
  return readAction(client, { ...options, contract: "nominations", functionName: "poolOf", args: [agentId] });
}
