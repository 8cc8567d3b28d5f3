import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAllowanceParameters = ReadOptions & {
  readonly token: Address;
  readonly owner: Address;
  readonly spender: Address;
};

/**
 * What `spender` may take of an account, in units of the token.
 *
 * @example
 * const allowance = await client.token.getAllowance({ token, owner, spender });
 */
export async function getAllowance(
  client: AinurClient,
  { token, owner, spender, ...options }: GetAllowanceParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "token",
    address: token,
    functionName: "allowance",
    args: [owner, spender],
  });
}
