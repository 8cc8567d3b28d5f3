/** Values from `from`, inclusive, up to `to`, exclusive but for the last bin. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number };

const BINS = 10;

/**
 * Counts ascending values in ten bins of equal width, or in one where all are equal. The counts add up to the number of values.
 *
 * @example
 * histogram([1, 1]); // [{ from: 1, to: 1, count: 2 }]
 */
export function histogram(sorted: readonly number[]): Bin[] {
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return [];
  if (min === max) return [{ from: min, to: max, count: sorted.length }];

  const counts = new Array<number>(BINS).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < BINS - 1 && value >= edge(min, max, bin + 1)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: edge(min, max, index),
    to: edge(min, max, index + 1),
    count,
  }));
}

// A weighted sum, since `max - min` can exceed the largest double; twelve digits, to spare the reader 0.30000000000000004.
function edge(min: number, max: number, index: number): number {
  const exact = min * (1 - index / BINS) + max * (index / BINS);
  if (index === 0) return min;
  if (index === BINS) return max;
  return Math.min(max, Math.max(min, Number(exact.toPrecision(12))));
}
