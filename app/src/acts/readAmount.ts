import { formatUnits } from "viem";
import { formatAmount, parseAmount, type Token } from "../format/amount.ts";
import type { Spending } from "../hooks/useLacking.ts";
import type { ActInput } from "./Act.ts";

export type AmountLimits = {
  readonly token: Token;
  /** In units of the token, as the limits. */
  readonly most: bigint;
  /** Whose the most is, such as "in your Ledger balance". */
  readonly where: string;
};

/** The field for an amount. */
export function amountInput({ token, most, where }: AmountLimits): ActInput {
  return {
    label: `Amount in ${token.symbol}`,
    hint: `${formatAmount(most, token)} ${where}`,
    most: formatUnits(most, token.decimals),
  };
}

/**
 * The amount that was typed, or what is wrong with it.
 *
 * @example
 * readAmount("2", { token: { symbol: "AINU", decimals: 18 }, most: 10n ** 18n, where: "free" });
 * // "That is more than the 1.00 AINU free"
 */
export function readAmount(typed: string, { token, most, where }: AmountLimits): bigint | string {
  const amount = parseAmount(typed, token.decimals);
  if (amount === undefined || amount === 0n) return `Give an amount of ${token.symbol}`;
  if (amount > most) return `That is more than the ${formatAmount(most, token)} ${where}`;
  return amount;
}

/** What an amount that was typed takes: at least one unit, so that who has nothing learns it before typing. */
export function spendingOf(typed: string, token: Spending["token"]): Spending {
  return { token, amount: parseAmount(typed, token.decimals) || 1n };
}
