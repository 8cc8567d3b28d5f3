import type { Highs } from "highs";
import { AuctionError } from "./AuctionError.ts";

export type Region = {
  /** The least of each coordinate, and what to be near to. */
  readonly point: readonly number[];
  readonly most: readonly number[];
  /** The coordinates at `payers` sum to no less. */
  readonly sums: readonly { readonly payers: readonly number[]; readonly sum: number }[];
};

/**
 * Of the points of a region that have the least sum, the nearest to `point`: a linear program for the sum, then a quadratic one, by HiGHS.
 *
 * Throws `AuctionError` if the region is empty.
 */
export function nearestTo(highs: Highs, { point, most, sums }: Region): number[] {
  const all = point.map((_, at) => at);
  const ones = all.map(() => 1);
  // Distances from the point, in parts of the largest bound, so that the solver's tolerances mean the same at any price.
  const scale = Math.max(...most, Number.MIN_VALUE);
  const region = (cost: number, run: (model: ReturnType<Highs["createModel"]>) => void) =>
    highs.withModel((model) => {
      model.options.set({ output_flag: false });
      for (const at of all) {
        const room = Math.max(0, ((most[at] ?? 0) - (point[at] ?? 0)) / scale);
        model.addCol(cost, 0, room, { indices: [], values: [] });
      }
      for (const { payers, sum } of sums) {
        const above = payers.reduce((rest, at) => rest - (point[at] ?? 0), sum) / scale;
        const room =
          payers.reduce((total, at) => total + Math.max(0, (most[at] ?? 0) - (point[at] ?? 0)), 0) / scale;
        model.addRow(Math.min(above, room), highs.infinity, {
          indices: [...payers],
          values: payers.map(() => 1),
        });
      }
      run(model);
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal) {
        throw new AuctionError(`No payments are in the core: the solver ended with status ${status}.`);
      }
      return [...model.getSolution().colValue];
    });
  const total = region(1, (model) => model.run()).reduce((sum, value) => sum + value, 0);
  const nearest = region(0, (model) => {
    model.addRow(-highs.infinity, total, { indices: all, values: ones });
    model.passHessian({
      format: "triangular",
      dimension: all.length,
      starts: Int32Array.from([...all, all.length]),
      indices: Int32Array.from(all),
      values: Float64Array.from(ones),
    });
    model.run();
  });
  return nearest.map((value, at) => (point[at] ?? 0) + Math.max(0, value) * scale);
}
