import type { ContractFunctionReturnType } from "viem";
import type { courtAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetCourtParametersParameters = ReadOptions;

/** Periods are seconds, `feePerJuror` and `atRisk` AINU wei. */
export type CourtParameters = ContractFunctionReturnType<typeof courtAbi, "view", "parameters">;

/**
 * The court's parameters for disputes that are opened from now on.
 *
 * @example
 * const { periods, feePerJuror } = await client.court.getParameters();
 */
export async function getCourtParameters(
  client: AinurClient,
  options: GetCourtParametersParameters = {},
): Promise<CourtParameters> {
  return readAction(client, { ...options, contract: "court", functionName: "parameters", args: [] });
}
