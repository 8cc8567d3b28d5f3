import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetTokenBalanceParameters = ReadOptions & {
  readonly token: Address;
  readonly owner: Address;
};

/**
 * What an account holds outside of the Ledger, in units of the token.
 *
 * @example
 * const balance = await client.token.getBalance({ token, owner });
 */
export async function getTokenBalance(
  client: AinurClient,
  { token, owner, ...options }: GetTokenBalanceParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "token",
    address: token,
    functionName: "balanceOf",
    args: [owner],
  });
}
