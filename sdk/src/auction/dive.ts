import type { Relaxation } from "./relax.ts";
import { FEASIBLE } from "./Tableau.ts";

/**
 * A good solution by diving: the largest fraction of the relaxation becomes 1, the relaxation is solved again, and so on until all is whole.
 * `undefined` if that leads where nothing is feasible.
 */
export function dive({ program, tableau: root }: Relaxation): number[] | undefined {
  const { weights, rows, conflicts } = program;
  const size = weights.length;
  const chosen: number[] = [];
  let tableau = root.without(() => false);
  for (;;) {
    if (!tableau.reoptimise(Number.NEGATIVE_INFINITY)) return undefined;
    const ones: number[] = [];
    let next = -1;
    let largest = FEASIBLE;
    for (let row = 0; row < tableau.height; row++) {
      const column = tableau.basic[row] as number;
      const value = tableau.values[row] as number;
      if (column >= size || tableau.dead[row] === 1) continue;
      if (value > 1 - FEASIBLE) ones.push(column);
      else if (value > largest) {
        largest = value;
        next = column;
      }
    }
    if (next === -1) return [...chosen, ...ones];
    const column = next;
    chosen.push(column);
    tableau = tableau.without((variable) => {
      if (variable < size) return conflicts.has(column, variable);
      const row = rows[variable - size];
      return row?.isClique === true && row.columns.includes(column);
    }, column);
  }
}
