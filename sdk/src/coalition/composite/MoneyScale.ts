/** Amounts of a search, which counts in floating point, against amounts in units of a token. */
export type MoneyScale = {
  /** An amount in the search's unit. */
  readonly toNumber: (amount: bigint) => number;
  /** The same, rounded up to a whole number. */
  readonly priceToNumber: (amount: bigint) => number;
  /** The same, rounded down to a whole number. */
  readonly budgetToNumber: (amount: bigint) => number;
  /** Units of the token, rounded up; of a finite amount. */
  readonly toUnits: (amount: number) => bigint;
};

/** A search tolerates a billionth of its budget; of budgets below this that is less than one. */
const LARGEST = 10n ** 8n;

/**
 * The unit of a search is a power of ten of the token's, so that the budget is less than 10^8 of it: prices are rounded up and the budget
 * down, so that whole prices which a search finds within its budget are so exactly. Where prices have more than eight digits of the
 * budget's, a coalition whose price comes within a ten-millionth of the budget for each of its jobs may be missed.
 */
export function moneyScale(budget: bigint): MoneyScale {
  let unit = 1n;
  while (budget / unit >= LARGEST) unit *= 10n;
  return {
    toNumber: (amount) => Number(amount) / Number(unit),
    priceToNumber: (amount) => Number((amount + unit - 1n) / unit),
    budgetToNumber: (amount) => Number(amount / unit),
    toUnits: (amount) => BigInt(Math.ceil(amount)) * unit,
  };
}
