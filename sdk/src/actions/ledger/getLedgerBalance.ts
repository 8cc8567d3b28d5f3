import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { tokenIdOf } from "./tokenId.ts";

export type GetLedgerBalanceParameters = ReadOptions & { readonly owner: Address; readonly token: Address };

/**
 * What an account has in the Ledger, in units of the token.
 *
 * @example
 * const balance = await client.ledger.getBalance({ owner, token });
 */
export async function getLedgerBalance(
  client: AinurClient,
  { owner, token, ...options }: GetLedgerBalanceParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "ledger",
    functionName: "balanceOf",
    args: [owner, tokenIdOf(token)],
  });
}
