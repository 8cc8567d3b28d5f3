import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetUnbondingPeriodParameters = ReadOptions;

/**
 * Seconds from unbonding to withdrawal.
 *
 * @example
 * const seconds = await client.staking.getUnbondingPeriod();
 */
export async function getUnbondingPeriod(
  client: AinurClient,
  options: GetUnbondingPeriodParameters = {},
): Promise<number> {
  return readAction(client, { ...options, contract: "staking", functionName: "UNBONDING_PERIOD", args: [] });
}
