/** Shares of a whole in percent, each at least visible; 0 stays 0. They add up to 100 unless all are 0. */
export function split(values: readonly bigint[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0n);
  if (total === 0n) return values.map(() => 0);
  const percents = values.map((value) =>
    value === 0n ? 0 : Math.max(Number((value * 10_000n) / total) / 100, LEAST),
  );
  const sum = percents.reduce((before, percent) => before + percent, 0);
  return percents.map((percent) => (percent / sum) * 100);
}

/** Percent that can still be seen. */
const LEAST = 1;
