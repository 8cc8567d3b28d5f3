import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type MintTestDollarParameters = WriteOptions & {
  readonly to: Address;
  /** Units of the token. */
  readonly amount: bigint;
};

/**
 * Gives an account test dollars, at most a million a call. Local networks only.
 *
 * Throws `ContractError` such as `MintTooLarge`.
 *
 * @example
 * await client.token.mint({ to: account.address, amount: 1_000_000000n });
 */
export async function mintTestDollar(
  client: AinurClient,
  { to, amount, ...options }: MintTestDollarParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "testDollar",
    functionName: "mint",
    args: [to, amount],
  });
}
