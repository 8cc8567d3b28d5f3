import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetPenaltyRecipientsParameters = ReadOptions;

/** `reserveBps` is the reserve's part in basis points; the treasury has the rest. */
export type Recipients = {
  readonly reserve: Address;
  readonly treasury: Address;
  readonly reserveBps: number;
};

/**
 * Who gets penalties.
 *
 * @example
 * const { reserve, treasury } = await client.staking.getPenaltyRecipients();
 */
export async function getPenaltyRecipients(
  client: AinurClient,
  options: GetPenaltyRecipientsParameters = {},
): Promise<Recipients> {
  const [reserve, treasury, reserveBps] = await readAction(client, {
    ...options,
    contract: "staking",
    functionName: "recipients",
    args: [],
  });
  return { reserve, treasury, reserveBps };
}
