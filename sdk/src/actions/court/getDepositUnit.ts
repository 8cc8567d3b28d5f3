import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetDepositUnitParameters = ReadOptions;

/**
 * AINU wei of a juror's deposit for each unit of weight.
 *
 * @example
 * const unit = await client.court.getDepositUnit();
 */
export async function getDepositUnit(
  client: AinurClient,
  options: GetDepositUnitParameters = {},
): Promise<bigint> {
  return readAction(client, { ...options, contract: "court", functionName: "DEPOSIT_UNIT", args: [] });
}
