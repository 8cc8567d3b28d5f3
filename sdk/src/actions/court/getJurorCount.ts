import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetJurorCountParameters = ReadOptions;

/**
 * Entries of the list that draws sample, those who opted out included.
 *
 * @example
 * const count = await client.court.getJurorCount();
 */
export async function getJurorCount(
  client: AinurClient,
  options: GetJurorCountParameters = {},
): Promise<bigint> {
  return readAction(client, { ...options, contract: "court", functionName: "jurorCount", args: [] });
}
