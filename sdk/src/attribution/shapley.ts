import type { Game } from "./Game.ts";
import { tableOf, type ValueTable } from "./ValueTable.ts";

/**
 * The Shapley value (Shapley, 1953) of each player, exact but for rounding: the mean over all orders of arrival of what a player
 * adds to those before it. Evaluates every coalition once, 2^n of them, and then takes n 2^(n-1) additions.
 *
 * Throws `AttributionError` for more than 24 players and for a value that is not finite.
 *
 * @example
 * shapley({ players: 2, value: ([a, b]) => (a && b ? 3 : a ? 1 : 0) }); // Float64Array [2, 1]
 */
export function shapley(game: Game): Float64Array {
  return shapleyOfTable(tableOf(game));
}

/** The same of values that are there already. */
export function shapleyOfTable(table: ValueTable): Float64Array {
  const { players } = table;
  const whenIn = new Float64Array(players + 1);
  const whenOut = new Float64Array(players + 1);
  for (let size = 0; size < players; size++) {
    const weight = 1 / (players * binomial(players - 1, size));
    whenIn[size + 1] = weight;
    whenOut[size] = weight;
  }
  return semivalue(table, whenIn, whenOut);
}

/**
 * The Banzhaf value (Banzhaf, 1965; Owen, 1975) of each player, exact but for rounding: the mean of what it adds to the
 * coalitions of the others, each as likely. Not efficient: the values need not add up to the value of all. Errors as in {@link shapley}.
 */
export function banzhaf(game: Game): Float64Array {
  return banzhafOfTable(tableOf(game));
}

/** The same of values that are there already. */
export function banzhafOfTable(table: ValueTable): Float64Array {
  const weights = new Float64Array(table.players + 1).fill(2 ** (1 - table.players));
  return semivalue(table, weights, weights);
}

/** Sum over coalitions of `whenIn[size] v` for their members and of `-whenOut[size] v` for everybody else. */
function semivalue(
  { players, values }: ValueTable,
  whenIn: Float64Array,
  whenOut: Float64Array,
): Float64Array {
  const shares = new Float64Array(players);
  let everybody = 0;
  for (let coalition = 0; coalition < values.length; coalition++) {
    const size = bitCount(coalition);
    const value = values[coalition] as number;
    const loss = value * (whenOut[size] as number);
    const gain = value * (whenIn[size] as number) + loss;
    everybody -= loss;
    for (let rest = coalition; rest !== 0; rest &= rest - 1) {
      const player = 31 - Math.clz32(rest & -rest);
      shares[player] = (shares[player] as number) + gain;
    }
  }
  for (let player = 0; player < players; player++) shares[player] = (shares[player] as number) + everybody;
  return shares;
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
