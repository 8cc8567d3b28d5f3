import type { Model } from "highs";
import { loadHighs } from "../solver/loadHighs.ts";
import { AuctionError } from "./AuctionError.ts";
import { type BinaryProgram, cliqueOf, type Row } from "./BinaryProgram.ts";
import type { ConflictGraph } from "./ConflictGraph.ts";
import { Tableau } from "./Tableau.ts";

export type Relaxation = {
  /** No solution is worth more. */
  readonly bound: number;
  /** The program with the cuts that its relaxation needs. */
  readonly program: BinaryProgram;
  readonly tableau: Tableau;
};

/** A cut is worth its row if it is broken by as much. */
const BROKEN = 0.02;

/**
 * The linear relaxation of a binary program, by HiGHS, with cuts: cliques of the conflict graph (Padberg, 1973) are found greedily and added
 * for as long as a round closes a part of the gap to `floor` that pays for it. `undefined` if nothing is feasible.
 */
export async function relax(
  program: BinaryProgram,
  floor: number,
  rounds = 12,
): Promise<Relaxation | undefined> {
  const { weights, conflicts } = program;
  const highs = await loadHighs();
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, presolve: "off", dual_feasibility_tolerance: 1e-9 });
    for (const weight of weights) model.addCol(-weight, 0, highs.infinity, { indices: [], values: [] });
    const rows: Row[] = [];
    const known = new Set<string>();
    const add = (row: Row) => {
      const key = `${row.most}:${row.columns.join()}:${row.isClique ? "" : row.coefficients.join()}`;
      if (known.has(key)) return false;
      known.add(key);
      rows.push(row);
      model.addRow(-highs.infinity, row.most, { indices: [...row.columns], values: [...row.coefficients] });
      return true;
    };
    const order = byDegree(conflicts);
    for (const row of program.rows)
      add(row.isClique ? cliqueOf(extended(row.columns, order, conflicts)) : row);
    const own = rows.length;

    let bound = Number.POSITIVE_INFINITY;
    for (let round = 0; ; round++) {
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.infeasible) return undefined;
      if (status !== highs.constants.modelStatus.optimal) {
        throw new AuctionError(`The relaxation was not solved: the solver ended with status ${status}.`);
      }
      const last = bound;
      bound = -model.getObjectiveValue();
      const values = model.getSolution().colValue;
      const gained = (last - bound) / Math.max(last - floor, 1e-9);
      if (round === rounds || bound <= floor || gained < 0.003) break;
      let found = 0;
      for (const clique of brokenCliques(values, conflicts)) {
        if (add(cliqueOf(extended(clique, order, conflicts)))) found++;
      }
      if (found === 0) break;
    }
    return finished(program, model, {
      rows,
      own,
      bound,
      isBasic: (status) => status === highs.constants.basisStatus.basic,
    });
  });
}

type Solved = {
  readonly rows: readonly Row[];
  /** How many of the rows are the program's, and not cuts. */
  readonly own: number;
  readonly bound: number;
  readonly isBasic: (status: number | undefined) => boolean;
};

function finished(program: BinaryProgram, model: Model, { rows, own, bound, isBasic }: Solved): Relaxation {
  const { weights } = program;
  const basis = model.getBasis();
  const kept = rows
    .map((_, index) => index)
    .filter((index) => index < own || !isBasic(basis.rowStatus[index]));
  const tight = { ...program, rows: kept.map((index) => rows[index] as Row) };
  const tableau = Tableau.of(tight);
  const leaving = new Set<number>();
  for (const [at, index] of kept.entries()) if (!isBasic(basis.rowStatus[index])) leaving.add(at);
  for (let column = 0; column < weights.length; column++) {
    if (!isBasic(basis.colStatus[column])) continue;
    // Each basic column takes the place of the slack of a tight row.
    let best = -1;
    let size = 1e-7;
    for (const row of leaving) {
      const cell = Math.abs(tableau.cells[row * tableau.stride + column] as number);
      if (cell > size) {
        size = cell;
        best = row;
      }
    }
    if (best === -1) continue;
    tableau.pivot(best, column);
    leaving.delete(best);
  }
  // What the solver's tolerance leaves below 0 would mislead the dual simplex method.
  for (let k = 0; k < tableau.width; k++) tableau.costs[k] = Math.max(0, tableau.costs[k] as number);
  return {
    bound,
    program: tight,
    tableau,
  };
}

function byDegree(conflicts: ConflictGraph): Int32Array {
  const degrees = Int32Array.from(
    { length: conflicts.size },
    (_, column) => conflicts.neighbours(column).length,
  );
  return Int32Array.from(degrees.keys()).sort(
    (a, b) => (degrees[b] as number) - (degrees[a] as number) || a - b,
  );
}

/** The clique with whatever else excludes all of its members, in `order`. */
function extended(clique: readonly number[], order: Int32Array, conflicts: ConflictGraph): number[] {
  const common = new Uint32Array(conflicts.width).fill(0xffffffff);
  const take = (column: number) => {
    const row = column * conflicts.width;
    for (let word = 0; word < conflicts.width; word++) {
      common[word] = (common[word] as number) & (conflicts.bits[row + word] as number);
    }
  };
  const members = [...clique];
  for (const column of clique) take(column);
  for (const column of order) {
    if ((((common[column >>> 5] as number) >>> (column & 31)) & 1) === 0) continue;
    members.push(column);
    take(column);
  }
  return members.sort((a, b) => a - b);
}

/** Cliques whose columns sum to more than 1, one at most from each column that is above 0. */
function brokenCliques(values: ArrayLike<number>, conflicts: ConflictGraph): number[][] {
  const some = Array.from({ length: conflicts.size }, (_, column) => column).filter(
    (j) => (values[j] as number) > 1e-6,
  );
  some.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  const found: number[][] = [];
  for (const start of some) {
    const near = some.filter((column) => conflicts.has(start, column));
    for (const candidates of [near, near.toReversed()]) {
      const clique = [start];
      let sum = values[start] as number;
      for (const column of candidates) {
        if (!clique.every((member) => conflicts.has(member, column))) continue;
        clique.push(column);
        sum += values[column] as number;
      }
      if (sum > 1 + BROKEN) found.push(clique);
    }
  }
  return found;
}
