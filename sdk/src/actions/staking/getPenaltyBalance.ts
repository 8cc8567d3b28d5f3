import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPenaltyBalanceParameters = ReadOptions;

/**
 * Penalties that wait for `collectPenalties`, in AINU wei.
 *
 * @example
 * const waiting = await client.staking.getPenaltyBalance();
 */
export async function getPenaltyBalance(
  client: AinurClient,
  options: GetPenaltyBalanceParameters = {},
): Promise<bigint> {
  return readAction(client, { ...options, contract: "staking", functionName: "penaltyBalance", args: [] });
}
