import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ApproveTokenParameters = WriteOptions & {
  readonly token: Address;
  readonly spender: Address;
  /** Units of the token. */
  readonly amount: bigint;
};

/**
 * Lets `spender` take tokens of the account.
 *
 * @example
 * await client.token.approve({ token, spender: ledger, amount: 10_000000n });
 */
export async function approveToken(
  client: AinurClient,
  { token, spender, amount, ...options }: ApproveTokenParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "token",
    address: token,
    functionName: "approve",
    args: [spender, amount],
  });
}
