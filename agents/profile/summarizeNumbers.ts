import { mean, quantileSorted, sampleStandardDeviation } from "simple-statistics";
import { type Bin, histogram } from "../csv/histogram.ts";

/** Statistics of a numeric column, to 12 significant digits; null where they exceed a double. */
export type NumberSummary = {
  readonly min: number;
  readonly max: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Of the sample (n - 1); null for a single value. */
  readonly standardDeviation: number | null;
  /** Linear between neighbours at 5, 25, 75 and 95 %. */
  readonly quantiles: Readonly<Record<"p5" | "p25" | "p75" | "p95", number | null>>;
  readonly histogram: readonly Bin[];
};

/**
 * Summarizes at least one finite number. The order of the values makes no difference, not even to the last digit.
 *
 * @example
 * summarizeNumbers([3, 1, 2]).median; // 2
 */
export function summarizeNumbers(values: readonly number[]): NumberSummary {
  const sorted = Float64Array.from(values).sort();
  const ascending = [...sorted];
  const quantile = (p: number) => round(quantileSorted(ascending, p));
  return {
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    mean: round(mean(ascending)),
    median: quantile(0.5),
    standardDeviation: ascending.length < 2 ? null : round(sampleStandardDeviation(ascending)),
    quantiles: { p5: quantile(0.05), p25: quantile(0.25), p75: quantile(0.75), p95: quantile(0.95) },
    histogram: histogram(ascending),
  };
}

function round(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
