import { AuctionError } from "./AuctionError.ts";
import { isFeasible } from "./BinaryProgram.ts";
import type { Relaxation } from "./relax.ts";
import { FEASIBLE, type Tableau } from "./Tableau.ts";

/** One of several questions that a search answers at once: the best solution in which none of some columns is 1. */
export type Question = {
  /** By column, 1 if it must be 0. */
  readonly without: Uint8Array;
  /** Of the best solution known, or -Infinity. */
  value: number;
  solution: readonly number[] | undefined;
};

type Node = {
  readonly tableau: Tableau;
  readonly chosen: readonly number[];
  /** The questions that solutions below may still answer better. */
  readonly open: readonly Question[];
};

/**
 * Branch and bound over the columns of a relaxed binary program (Land and Doig, 1960), in depth, with the dual simplex method on a tableau
 * that shrinks (`Tableau`), penalties (Driebeek, 1966) and reduced costs to fix columns. All questions share the tree: a node is left
 * when its bound, less the penalty of what a question forbids, is no better than the question's best solution, for every question.
 * Exponential in the worst case. Returns the number of nodes; the questions hold the answers. Throws what `signal` was aborted
 * with, and `AuctionError` if rounding has made a solution of what is none.
 */
export async function search(
  { program, tableau, bound }: Relaxation,
  questions: readonly Question[],
  signal?: AbortSignal,
): Promise<number> {
  const { weights, rows, conflicts } = program;
  const size = weights.length;
  const tolerance = 1e-9 * Math.max(1, Math.abs(bound));
  const width = conflicts.width;
  const bitsOf = (columns: readonly number[]) => {
    const members = new Uint32Array(width);
    for (const column of columns)
      members[column >>> 5] = (members[column >>> 5] as number) | (1 << (column & 31));
    return members;
  };
  /** By row, its columns if they exclude each other. Rows of the tree's own follow. */
  const cliques = rows.map(({ columns, isClique }) => bitsOf(isClique ? columns : []));
  /** Once a column is 1, what it excludes is 0, and so is the slack of its cliques. */
  const isShutBy = (column: number) => (variable: number) => {
    if (variable < size) return conflicts.has(column, variable);
    const members = cliques[variable - size] as Uint32Array;
    return (((members[column >>> 5] as number) >>> (column & 31)) & 1) === 1;
  };

  let nodes = 0;
  const expand = ({ tableau: given, chosen: taken, open: asked }: Node): Node[] => {
    let tableau = given;
    let chosen = taken;
    let open = asked;
    for (;;) {
      const reached = floorOf(open) + tolerance;
      if (!tableau.reoptimise(reached)) return [];
      open = open.filter((question) => remaining(tableau, question) > question.value + tolerance);
      if (open.length === 0) return [];
      const late = laggard(tableau, open);
      if (late !== undefined) {
        const rest = open.filter((question) => question !== late);
        const left = variablesIn(tableau, late.without);
        const only = left.length === 1 ? left[0] : undefined;
        const dropped = {
          tableau: tableau.without((variable) => late.without[variable] === 1),
          chosen,
          open,
        };
        if (only === undefined) {
          const some = tableau.withSome(left, size + cliques.length);
          cliques.push(bitsOf([]));
          return [{ tableau: some, chosen, open: rest }, dropped];
        }
        const others = rest.filter(({ without }) => without[only] === 0);
        if (others.length === 0) return [dropped];
        return [
          { tableau: tableau.without(isShutBy(only), only), chosen: [...chosen, only], open: others },
          dropped,
        ];
      }
      const floor = floorOf(open) + tolerance;
      const isForbidden = (variable: number) =>
        variable < size && open.every(({ without }) => without[variable] === 1);
      for (let k = tableau.width - 1; k >= 0; k--) {
        const variable = tableau.others[k] as number;
        if (
          variable < size &&
          (tableau.objective - (tableau.costs[k] as number) <= floor || isForbidden(variable))
        ) {
          tableau.drop(k);
        }
      }
      let branch = -1;
      let score = -1;
      let changed = false;
      let included = -1;
      const ones: number[] = [];
      for (let row = 0; row < tableau.height; row++) {
        const variable = tableau.basic[row] as number;
        if (variable >= size || tableau.dead[row] === 1) continue;
        const value = tableau.values[row] as number;
        if (value > FEASIBLE && isForbidden(variable)) {
          tableau.dead[row] = 1;
          changed = true;
          continue;
        }
        if (value > 1 - FEASIBLE) ones.push(variable);
        if (value <= FEASIBLE || value > 1 - FEASIBLE) continue;
        const { down, up } = tableau.penalties(row);
        if (tableau.objective - up <= floor) {
          tableau.dead[row] = 1;
          changed = true;
          continue;
        }
        if (tableau.objective - down <= floor) included = variable;
        const product = Math.max(down, tolerance) * Math.max(up, tolerance);
        if (product > score) {
          score = product;
          branch = variable;
        }
      }
      if (changed) continue;
      if (included !== -1) {
        const column = included;
        open = open.filter(({ without }) => without[column] === 0);
        if (open.length === 0) return [];
        tableau = tableau.without(isShutBy(column), column);
        chosen = [...chosen, column];
        continue;
      }
      if (branch === -1) {
        const solution = [...chosen, ...ones];
        // The simplex method can have stopped short on ties, and rounding has no bound.
        if (!isFeasible(program, solution)) {
          throw new AuctionError(`The search lost its precision after ${nodes} nodes.`);
        }
        let value = 0;
        for (const column of solution) value += weights[column] as number;
        for (const question of questions) {
          if (value <= question.value || solution.some((column) => question.without[column] === 1)) continue;
          question.value = value;
          question.solution = solution;
        }
        open = open.filter((question) => remaining(tableau, question) > question.value + tolerance);
        branch = ones.find((column) => open.some(({ without }) => without[column] === 1)) ?? -1;
        if (branch === -1) return [];
      }
      const column = branch;
      const others = open.filter(({ without }) => without[column] === 0);
      const below: Node[] = [{ tableau: tableau.without((variable) => variable === column), chosen, open }];
      if (others.length > 0) {
        const raised = tableau.without(isShutBy(column), column);
        below.push({ tableau: raised, chosen: [...chosen, column], open: others });
      }
      return below;
    }
  };

  const stack: Node[] = [{ tableau: tableau.without(() => false), chosen: [], open: questions }];
  let paused = performance.now();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (performance.now() - paused > PAUSE) {
      await new Promise((resume) => setTimeout(resume));
      signal?.throwIfAborted();
      paused = performance.now();
    }
    nodes++;
    stack.push(...expand(node));
  }
  return nodes;
}

/** Milliseconds after which others get their turn. */
const PAUSE = 50;

function floorOf(questions: readonly Question[]): number {
  let floor = Number.POSITIVE_INFINITY;
  for (const { value } of questions) floor = Math.min(floor, value);
  return floor;
}

/** What the tableau's solutions are worth at most without the columns that a question forbids. */
function remaining(tableau: Tableau, { without }: Question): number {
  let loss = 0;
  for (let row = 0; row < tableau.height; row++) {
    const variable = tableau.basic[row] as number;
    if (without[variable] === 1 && (tableau.values[row] as number) > FEASIBLE) {
      loss = Math.max(loss, tableau.penalties(row).down);
    }
  }
  return tableau.objective - loss;
}

/** How much larger than the middle one a question's gap is if it is answered by itself. */
const LAG = 1.5;

/** The question with the lowest answer so far, if it is so low that its tree would keep the others' open: it gets a tree of its own. */
function laggard(tableau: Tableau, open: readonly Question[]): Question | undefined {
  if (open.length < 2) return undefined;
  const order = open.toSorted((a, b) => a.value - b.value);
  const first = order[0];
  const middle = order[order.length >> 1];
  if (first === undefined || middle === undefined) return undefined;
  if (tableau.objective - first.value <= LAG * (tableau.objective - middle.value)) return undefined;
  return variablesIn(tableau, first.without).length > 0 ? first : undefined;
}

/** Of a mask, the columns that are left. */
function variablesIn(tableau: Tableau, mask: Uint8Array): number[] {
  const found: number[] = [];
  for (let k = 0; k < tableau.width; k++)
    if (mask[tableau.others[k] as number] === 1) found.push(tableau.others[k] as number);
  for (let i = 0; i < tableau.height; i++) {
    if (tableau.dead[i] === 0 && mask[tableau.basic[i] as number] === 1)
      found.push(tableau.basic[i] as number);
  }
  return found;
}
