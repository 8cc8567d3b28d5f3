import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type TransferTokenParameters = WriteOptions & {
  readonly token: Address;
  readonly to: Address;
  /** Units of the token. */
  readonly amount: bigint;
};

/**
 * Sends tokens that are outside of the Ledger.
 *
 * Throws `ContractError` such as `ERC20InsufficientBalance`.
 *
 * @example
 * await client.token.transfer({ token, to: friend, amount: 1_000000n });
 */
export async function transferToken(
  client: AinurClient,
  { token, to, amount, ...options }: TransferTokenParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "token",
    address: token,
    functionName: "transfer",
    args: [to, amount],
  });
}
