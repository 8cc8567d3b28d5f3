import { type CoverProgram, EPSILON, tolerance } from "./CoverProgram.ts";

/** The columns of each row: those of row `r` are from `start[r]` to `start[r + 1]`. */
export type RowIndex = {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly units: Float64Array;
};

export function rowIndexOf({ cost, start, row, units, demand }: CoverProgram): RowIndex {
  const starts = new Int32Array(demand.length + 1);
  for (const r of row) starts[r + 1] = (starts[r + 1] ?? 0) + 1;
  for (let r = 0; r < demand.length; r++) starts[r + 1] = (starts[r + 1] ?? 0) + (starts[r] ?? 0);
  const next = starts.slice();
  const column = new Int32Array(row.length);
  const amount = new Float64Array(row.length);
  for (let j = 0; j < cost.length; j++) {
    for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
      const at = next[row[e] ?? 0] ?? 0;
      next[row[e] ?? 0] = at + 1;
      column[at] = j;
      amount[at] = units[e] ?? 0;
    }
  }
  return { start: starts, column, units: amount };
}

export type GreedyCoverParameters = {
  readonly program: CoverProgram;
  readonly index: RowIndex;
  /** Multipliers of rows, and each column's reduced cost at them: they say what is worth its price. */
  readonly u: Float64Array;
  readonly reduced: Float64Array;
};

/**
 * A choice of columns that keeps all rows and limits, or `undefined` if this rule finds none: takes the column whose reduced cost for each
 * open row is lowest, again and again, then drops what turned out redundant, the dearest first (Caprara, Fischetti and Toth 1999).
 */
export function greedyCover({ program, index, u, reduced }: GreedyCoverParameters): number[] | undefined {
  const { cost, start, row, units, demand, limits } = program;
  const columns = cost.length;
  const need = demand.slice();
  const room = limits.map(({ most }) => most + tolerance(most));
  const gamma = reduced.slice();
  const open = new Float64Array(columns);
  for (let j = 0; j < columns; j++) open[j] = (start[j + 1] ?? 0) - (start[j] ?? 0);
  const chosen: number[] = [];
  let unmet = demand.length;
  while (unmet > 0) {
    let pick = -1;
    let lowest = Infinity;
    for (let j = 0; j < columns; j++) {
      const rows = open[j] ?? 0;
      if (rows <= 0) continue;
      const worth = gamma[j] ?? 0;
      const score = worth > 0 ? worth / rows : worth * rows;
      if (score < lowest && limits.every(({ weight }, l) => (weight[j] ?? 0) <= (room[l] ?? 0))) {
        lowest = score;
        pick = j;
      }
    }
    if (pick < 0) return undefined;
    chosen.push(pick);
    open[pick] = 0;
    for (let l = 0; l < limits.length; l++) room[l] = (room[l] ?? 0) - (limits[l]?.weight[pick] ?? 0);
    for (let e = start[pick] ?? 0, end = start[pick + 1] ?? 0; e < end; e++) {
      const r = row[e] ?? 0;
      const before = need[r] ?? 0;
      need[r] = before - (units[e] ?? 0);
      if (before <= EPSILON || before - (units[e] ?? 0) > EPSILON) continue;
      unmet--;
      // Nobody is worth anything more for a row that is met.
      for (let at = index.start[r] ?? 0, last = index.start[r + 1] ?? 0; at < last; at++) {
        const j = index.column[at] ?? 0;
        gamma[j] = (gamma[j] ?? 0) + (u[r] ?? 0) * (index.units[at] ?? 0);
        open[j] = (open[j] ?? 0) - 1;
      }
    }
  }
  return withoutRedundant(program, chosen, need);
}

/** `need` is what rows still demand: 0 or less where they have enough. */
function withoutRedundant(program: CoverProgram, chosen: number[], need: Float64Array): number[] {
  const { cost, start, row, units } = program;
  const byCost = chosen.toSorted((a, b) => (cost[b] ?? 0) - (cost[a] ?? 0));
  return byCost.filter((j) => {
    if ((cost[j] ?? 0) < 0) return true;
    const [first, end] = [start[j] ?? 0, start[j + 1] ?? 0];
    for (let e = first; e < end; e++) if ((need[row[e] ?? 0] ?? 0) + (units[e] ?? 0) > EPSILON) return true;
    for (let e = first; e < end; e++) {
      const r = row[e] ?? 0;
      need[r] = (need[r] ?? 0) + (units[e] ?? 0);
    }
    return false;
  });
}
