import { loadHighs } from "../solver/loadHighs.ts";
import { AttributionError } from "./AttributionError.ts";
import { mostAggrieved } from "./core.ts";
import type { ValueTable } from "./ValueTable.ts";

export type LeastCore = {
  /** One share a player; together what all are worth. */
  readonly shares: Float64Array;
  /** The most that any coalition is worth above what its members get. At 0 or below nobody leaves: the core is not empty. */
  readonly excess: number;
};

/** In parts of the largest value. */
const TOLERANCE = 1e-9;

/**
 * A division in the least core (Maschler, Peleg and Shapley, 1979): it makes the excess of the coalition with the most reason to leave
 * as small as any division does. A linear program with a row a coalition, of which only those are added that a solution breaks
 * (Kelley, 1960); HiGHS solves it. Each round takes O(2^n).
 *
 * Throws `AttributionError` if the solver finds no optimum, which there always is.
 */
export async function leastCore(table: ValueTable): Promise<LeastCore> {
  const { players, values } = table;
  const all = values[values.length - 1] as number;
  if (players === 1) return { shares: Float64Array.of(all), excess: Number.NEGATIVE_INFINITY };
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (scale === 0) return { shares: new Float64Array(players), excess: 0 };

  const highs = await loadHighs();
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
    const everybody = Array.from({ length: players }, (_, player) => player);
    for (const _ of everybody) model.addCol(0, -highs.infinity, highs.infinity, { indices: [], values: [] });
    model.addCol(1, -highs.infinity, highs.infinity, { indices: [], values: [] });
    model.addRow(all / scale, all / scale, { indices: everybody, values: everybody.map(() => 1) });
    const add = (coalition: number) => {
      const members = everybody.filter((player) => (coalition >>> player) & 1);
      const worth = (values[coalition] as number) / scale;
      model.addRow(worth, highs.infinity, {
        indices: [...members, players],
        values: new Array(members.length + 1).fill(1),
      });
    };
    for (const player of everybody) add(1 << player);

    const seen = new Set<number>();
    for (;;) {
      model.run();
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal) {
        throw new AttributionError(`The least core was not found: the solver ended with status ${status}.`);
      }
      const solution = model.getSolution().colValue;
      const shares = Float64Array.from(everybody, (player) => (solution[player] ?? 0) * scale);
      const excess = (solution[players] ?? 0) * scale;
      const worst = mostAggrieved(table, shares);
      if (worst === undefined || worst.excess <= excess + TOLERANCE * scale || seen.has(worst.coalition)) {
        return { shares, excess: worst?.excess ?? excess };
      }
      seen.add(worst.coalition);
      add(worst.coalition);
    }
  });
}
