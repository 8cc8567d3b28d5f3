import { type Address, formatUnits, isAddress, parseUnits } from "viem";
import { type AinurClient, getTokenMetadata } from "../../sdk/src/index.ts";
import { CommandError } from "./CommandError.ts";

export type Token = { readonly address: Address; readonly symbol: string; readonly decimals: number };

/** A token by its address, or by the symbol of one that the deployment knows. */
export async function findToken(client: AinurClient, name: string): Promise<Token> {
  const { ainu, testDollar } = client.ainur.deployment.contracts;
  if (isAddress(name)) return tokenAt(client, name);
  const known = await Promise.all(
    [testDollar, ainu].filter((address) => address !== undefined).map((address) => tokenAt(client, address)),
  );
  const token = known.find(({ symbol }) => symbol.toLowerCase() === name.toLowerCase());
  if (token === undefined)
    throw new CommandError(
      `No token is called ${name}. There are ${known.map(({ symbol }) => symbol).join(", ")}.`,
    );
  return token;
}

async function tokenAt(client: AinurClient, address: Address): Promise<Token> {
  const { symbol, decimals } = await getTokenMetadata(client, { token: address });
  return { address, symbol, decimals };
}

export function formatAmount({ symbol, decimals }: Token, amount: bigint): string {
  return `${formatUnits(amount, decimals)} ${symbol}`;
}

export function parseAmount({ symbol, decimals }: Token, text: string): bigint {
  if (!/^\d+(\.\d+)?$/.test(text) || (text.split(".")[1]?.length ?? 0) > decimals)
    throw new CommandError(`${text} is not an amount of ${symbol}, such as 2.5.`);
  return parseUnits(text, decimals);
}
