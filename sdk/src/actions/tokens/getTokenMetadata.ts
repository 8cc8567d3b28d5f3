import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { readAction } from "../../client/readAction.ts";

export type GetTokenMetadataParameters = { readonly token: Address };
export type TokenMetadata = { readonly name: string; readonly symbol: string; readonly decimals: number };

/**
 * What a token says of itself.
 *
 * @example
 * const { symbol, decimals } = await client.token.getMetadata({ token });
 */
export async function getTokenMetadata(
  client: AinurClient,
  { token }: GetTokenMetadataParameters,
): Promise<TokenMetadata> {
  const reference = { contract: "token", address: token, args: [] } as const;
  const [name, symbol, decimals] = await Promise.all([
    readAction(client, { ...reference, functionName: "name" }),
    readAction(client, { ...reference, functionName: "symbol" }),
    readAction(client, { ...reference, functionName: "decimals" }),
  ]);
  return { name, symbol, decimals };
}
