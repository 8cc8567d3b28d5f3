import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAinuValueParameters = ReadOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
};

/**
 * The value of an amount in AINU wei, rounded down; 0 when the token is not listed.
 *
 * @example
 * const value = await client.token.getAinuValue({ token, amount: 10_000000n });
 */
export async function getAinuValue(
  client: AinurClient,
  { token, amount, ...options }: GetAinuValueParameters,
): Promise<bigint> {
  return readAction(client, {
    ...options,
    contract: "tokenList",
    functionName: "toAinu",
    args: [token, amount],
  });
}
