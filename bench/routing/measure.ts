import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { type SimulateParameters, simulate } from "../../sdk/src/routing/index.ts";

export type Measurement = {
  /** Mean delivery time over the second half of the run, in steps, and its standard deviation between seeds. */
  readonly final: number;
  readonly deviation: number;
  /** Mean over the bins of the first two fifths of the run, which is 8,000 of 20,000 steps. */
  readonly early: number;
  /** Mean delivery time of each bin over all seeds. */
  readonly curve: readonly number[];
  readonly binWidth: number;
  /** Messages between neighbours for each packet that was delivered. */
  readonly messages: number;
};

/** Warmed up: small seeds begin with small numbers. */
export function randomOf(seed: number): RandomGenerator {
  const random = xoroshiro128plus(seed);
  for (let draw = 0; draw < 20; draw++) random.next();
  return random;
}

/** Simulates with the seeds 1 to `seeds`. */
export function measure({
  seeds,
  ...parameters
}: Omit<SimulateParameters, "random"> & { readonly seeds: number }): Measurement {
  const runs = Array.from({ length: seeds }, (_, index) =>
    simulate({ ...parameters, random: randomOf(index + 1) }),
  );
  const bins = runs[0]?.delivered.length ?? 0;
  const finals = runs.map(
    ({ delivered, times }) => sum(times.subarray(bins / 2)) / sum(delivered.subarray(bins / 2)),
  );
  const final = sum(finals) / seeds;
  const early = runs.map(({ delivered, times }) => mean(times.subarray(0, bins * 0.4), delivered));
  const delivered = runs.reduce((total, run) => total + sum(run.delivered), 0);
  return {
    final,
    deviation: Math.sqrt(sum(finals.map((value) => (value - final) ** 2)) / Math.max(1, seeds - 1)),
    early: sum(early) / seeds,
    curve: Array.from({ length: bins }, (_, bin) => {
      const count = runs.reduce((total, run) => total + (run.delivered[bin] ?? 0), 0);
      return runs.reduce((total, run) => total + (run.times[bin] ?? 0), 0) / count;
    }),
    binWidth: runs[0]?.binWidth ?? 0,
    messages: runs.reduce((total, run) => total + run.messages, 0) / delivered,
  };
}

/**
 * Steps, from bin `from` on, until the curve is within a tenth of `level` and stays there, as means over the ten bins that
 * follow: a single bin holds few packets.
 */
export function settlesAfter(
  { curve, binWidth }: Measurement,
  { level, from = 0 }: { readonly level: number; readonly from?: number },
): number {
  let settled = curve.length;
  for (let bin = curve.length - 1; bin >= from; bin--) {
    if (sum(curve.slice(bin, bin + 10)) / Math.min(10, curve.length - bin) > 1.1 * level) break;
    settled = bin;
  }
  return (settled + 1 - from) * binWidth;
}

function mean(times: Float64Array, delivered: Float64Array): number {
  return sum(times.map((time, bin) => time / Math.max(1, delivered[bin] ?? 0))) / times.length;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
