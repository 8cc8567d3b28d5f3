import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetRateParameters = ReadOptions & {
  readonly token: Address;
};

/**
 * AINU wei for 10^18 units of a token; 0 when it is not listed.
 *
 * @example
 * const rate = await client.token.getRate({ token });
 */
export async function getRate(
  client: AinurClient,
  { token, ...options }: GetRateParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "tokenList", functionName: "rateOf", args: [token] });
}
