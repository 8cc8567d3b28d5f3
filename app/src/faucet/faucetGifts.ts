import { type Address, parseUnits } from "viem";
import { LOCAL_CHAIN_ID } from "../config.ts";
import { sameAddress } from "../format/shorten.ts";
import { AINU, type KnownToken, knownTokens } from "../tokens/knownTokens.ts";

/** A token that costs nothing, and the units of it that are given at once. */
export type Gift = { readonly token: KnownToken; readonly amount: bigint };

/** What an account can have for nothing: test dollars and AINU on the local network, nothing on any other. */
export function faucetGifts(chainId: number): readonly Gift[] {
  if (chainId !== LOCAL_CHAIN_ID) return [];
  return knownTokens(chainId).map((token) => ({
    token,
    // A thousand dollars for many jobs; five thousand AINU for the bond of an agent and some nominations.
    amount: parseUnits(token.symbol === AINU.symbol ? "5000" : "1000", token.decimals),
  }));
}

/** The gift of a token; `undefined` when nobody gives it here. */
export function giftOf(token: Address, chainId: number): Gift | undefined {
  return faucetGifts(chainId).find((gift) => sameAddress(gift.token.address, token));
}
