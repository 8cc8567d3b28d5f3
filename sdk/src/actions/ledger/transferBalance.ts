import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { tokenIdOf } from "./tokenId.ts";

export type TransferBalanceParameters = WriteOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Ledger account that is credited. */
  readonly to: Address;
};

/**
 * Moves a balance within the Ledger.
 *
 * Throws `ContractError` such as `ERC6909InsufficientBalance`.
 *
 * @example
 * await client.ledger.transfer({ token, amount: 1_000000n, to: friend });
 */
export async function transferBalance(
  client: AinurClient,
  { token, amount, to, ...options }: TransferBalanceParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "transfer",
    args: [to, tokenIdOf(token), amount],
  });
}
