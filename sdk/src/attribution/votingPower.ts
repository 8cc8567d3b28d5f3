import { AttributionError } from "./AttributionError.ts";
import { type Fraction, fractionOf } from "./Fraction.ts";

/** A coalition wins if its members' weights add up to the quota. */
export type WeightedVoting = {
  /** Whole and not negative, one a player. */
  readonly weights: readonly number[];
  /** Whole, above 0 and at most the sum of the weights. */
  readonly quota: number;
};

export type VotingPower = {
  /** Share of the orders of arrival in which the player turns a losing coalition into a winning one; they sum to 1. */
  readonly shapleyShubik: readonly Fraction[];
  /** Share of the coalitions of the others that the player turns so (Penrose, 1946; Banzhaf, 1965). */
  readonly banzhaf: readonly Fraction[];
};

/** Cells of the table of coalitions by size and weight. */
const MAX_CELLS = 20_000_000;

/**
 * The power of each player of a weighted voting game as exact fractions (Shapley and Shubik, 1954), from generating functions
 * (Mann and Shapley, 1962): coalitions are counted by size and weight, and a player is taken out of the count by a division.
 * O(n^2 W) for n players of W weight in all, whatever the 2^n coalitions.
 *
 * Throws `AttributionError` for a weight that is negative or not whole, for a quota that nobody or everybody reaches, and where the
 * count would not fit memory.
 *
 * @example
 * const { shapleyShubik } = votingPower({ weights: [4, 4, 4, 2, 2, 1], quota: 12 }); // the EEC of 1958
 * shapleyShubik[0]; // { numerator: 7n, denominator: 30n }
 */
export function votingPower({ weights, quota }: WeightedVoting): VotingPower {
  check({ weights, quota });
  const n = weights.length;
  // More weight than one below the quota does not matter: nobody swings a coalition that wins.
  const width = quota;
  if (n * width > MAX_CELLS) {
    throw new AttributionError(
      `${n} players and a quota of ${quota} take ${n * width} counts; at most ${MAX_CELLS} fit.`,
    );
  }
  const counts: bigint[] = new Array((n + 1) * width).fill(0n);
  counts[0] = 1n;
  for (const weight of weights) {
    for (let size = n; size >= 1; size--) {
      for (let sum = width - 1; sum >= weight; sum--) {
        const fewer = counts[(size - 1) * width + sum - weight] ?? 0n;
        if (fewer !== 0n) counts[size * width + sum] = (counts[size * width + sum] ?? 0n) + fewer;
      }
    }
  }

  const factorials = [1n];
  for (let i = 1; i <= n; i++) factorials.push((factorials[i - 1] ?? 1n) * BigInt(i));
  const orders = factorials[n] ?? 1n;
  const coalitions = 2n ** BigInt(n - 1);
  const powers = new Map<number, { readonly shapleyShubik: Fraction; readonly banzhaf: Fraction }>();
  for (const weight of new Set(weights)) {
    const swings = swingsOf(weight, counts, n, width);
    let turned = 0n;
    for (const [size, count] of swings.entries()) {
      turned += count * (factorials[size] ?? 0n) * (factorials[n - 1 - size] ?? 0n);
    }
    const total = swings.reduce((sum, count) => sum + count, 0n);
    powers.set(weight, { shapleyShubik: fractionOf(turned, orders), banzhaf: fractionOf(total, coalitions) });
  }
  const zero = fractionOf(0n, 1n);
  return {
    shapleyShubik: weights.map((weight) => powers.get(weight)?.shapleyShubik ?? zero),
    banzhaf: weights.map((weight) => powers.get(weight)?.banzhaf ?? zero),
  };
}

/** Coalitions of the others, by size, that lose alone and win with a player of this weight. */
function swingsOf(weight: number, counts: readonly bigint[], n: number, width: number): bigint[] {
  // without(size, sum) = with(size, sum) - without(size - 1, sum - weight)
  let smaller: bigint[] = new Array(width).fill(0n);
  const swings: bigint[] = [];
  for (let size = 0; size < n; size++) {
    const without: bigint[] = new Array(width).fill(0n);
    let swung = 0n;
    for (let sum = 0; sum < width; sum++) {
      const count = (counts[size * width + sum] ?? 0n) - (sum >= weight ? (smaller[sum - weight] ?? 0n) : 0n);
      without[sum] = count;
      if (sum >= width - weight) swung += count;
    }
    swings.push(swung);
    smaller = without;
  }
  return swings;
}

function check({ weights, quota }: WeightedVoting): void {
  if (weights.length === 0)
    throw new AttributionError("A voting game without players has no power to share.");
  for (const [player, weight] of weights.entries()) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new AttributionError(`Weight ${weight} of player ${player} is no whole number from 0 on.`);
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(quota) || quota < 1 || quota > total) {
    throw new AttributionError(
      `Quota ${quota} is not a whole number from 1 to the sum of the weights, ${total}.`,
    );
  }
}
