import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import type { Recipients } from "../staking/getPenaltyRecipients.ts";

export type GetSlashRecipientsParameters = ReadOptions;

/**
 * Who gets what slashes take from nominations.
 *
 * @example
 * const { reserve, treasury } = await client.nominations.getRecipients();
 */
export async function getSlashRecipients(
  client: AinurClient,
  options: GetSlashRecipientsParameters = {},
): Promise<Recipients> {
  const [reserve, treasury, reserveBps] = await readAction(client, {
    ...options,
    contract: "nominations",
    functionName: "recipients",
    args: [],
  });
  return { reserve, treasury, reserveBps };
}
