import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { indexOf, type Offence, offences } from "../jobs/contractEnums.ts";

export type GetOffenceParameters = ReadOptions & {
  readonly offence: Offence;
};

/**
 * What an offence costs, in basis points of the own bond and of the nominations.
 *
 * @example
 * const bps = await client.staking.getOffence({ offence: "Fraud" }); // 5000
 */
export async function getOffence(
  client: AinurClient,
  { offence, ...options }: GetOffenceParameters,
): Promise<number> {
  return readAction(client, {
    ...options,
    contract: "staking",
    functionName: "offenceBps",
    args: [indexOf(offences, offence)],
  });
}
