import { formatUnits, parseUnits } from "viem";

/** What is needed to write an amount of a token. */
export type Token = { readonly symbol: string; readonly decimals: number };

const FEWEST = 2;
const USUAL = 4;
const MOST = 6;

/**
 * An amount for reading: grouped thousands, two to four decimals, more for small amounts. Cuts, never rounds up.
 *
 * @example
 * formatAmount(1_250_500_000n, { symbol: "tUSD", decimals: 6 }); // "1,250.50 tUSD"
 */
export function formatAmount(value: bigint, token: Token): string {
  return `${formatNumber(value, token.decimals)} ${token.symbol}`;
}

/** The number of `formatAmount` without its unit. */
export function formatNumber(value: bigint, decimals: number): string {
  const { sign, whole, fraction } = digitsOf(value, decimals);
  const firstDigit = fraction.search(/[1-9]/);
  const shown = whole === "0" && firstDigit >= FEWEST ? Math.min(firstDigit + 2, MOST) : USUAL;
  const cut = fraction.slice(0, shown).replace(/0+$/, "").padEnd(Math.min(FEWEST, decimals), "0");
  if (value !== 0n && whole === "0" && /^0*$/.test(cut))
    return `${sign === "-" ? "-" : ""}<0.${"0".repeat(shown - 1)}1`;
  return `${sign}${group(whole)}${cut === "" ? "" : `.${cut}`}`;
}

/** All digits of an amount, grouped, with its unit. */
export function exactAmount(value: bigint, { symbol, decimals }: Token): string {
  const { sign, whole, fraction } = digitsOf(value, decimals);
  const rest = fraction.replace(/0+$/, "");
  return `${sign}${group(whole)}${rest === "" ? "" : `.${rest}`} ${symbol}`;
}

/** What a person typed as an amount; `undefined` when it is no number or has more decimals than the token. */
export function parseAmount(text: string, decimals: number): bigint | undefined {
  const typed = text.trim().replaceAll(",", "");
  if (!/^\d{1,30}(\.\d*)?$|^\.\d+$/.test(typed)) return undefined;
  if ((typed.split(".")[1] ?? "").length > decimals) return undefined;
  return parseUnits(typed, decimals);
}

function digitsOf(value: bigint, decimals: number) {
  const [whole = "0", fraction = ""] = formatUnits(value < 0n ? -value : value, decimals).split(".");
  return { sign: value < 0n ? "-" : "", whole, fraction };
}

function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
