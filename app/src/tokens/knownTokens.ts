import { type Deployment, deploymentOf } from "@ainur/sdk";
import type { Address } from "viem";
import type { Token } from "../format/amount.ts";

/** A token that a person can choose. */
export type KnownToken = Token & { readonly address: Address; readonly name: string };

export const AINU: Token = { symbol: "AINU", decimals: 18 };

/** The tokens that the deployment on a chain brings along, the one to pay in first. */
export function knownTokens(chainId: number): readonly KnownToken[] {
  const { ainu, testDollar }: Deployment["contracts"] = deploymentOf(chainId).contracts;
  const dollar = { symbol: "tUSD", decimals: 6, name: "Test dollar" };
  return [
    ...(testDollar === undefined ? [] : [{ address: testDollar, ...dollar }]),
    { address: ainu, ...AINU, name: "Ainu" },
  ];
}

const LONGEST_SYMBOL = 12;
const MOST_DECIMALS = 36;

/** What a stranger's token says of itself, kept within what a page can show. */
export function plainToken({ symbol, decimals }: Token, address: Address): Token {
  const isPlain = /^[\w.$€£-]+$/.test(symbol) && symbol.length <= LONGEST_SYMBOL;
  const fits = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  return isPlain && fits ? { symbol, decimals } : unknownToken(address);
}

/** Amounts of a token that nobody knows are shown in its smallest units, which are exact. */
export function unknownToken(address: Address): Token {
  return { symbol: `units of ${address.slice(0, 6)}…${address.slice(-4)}`, decimals: 0 };
}
