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
 * Exponential in the worst case. Returns the number of nodes; the questions hold the answers. Throws what `signal` was aborted with.
 */
export async function search(
  { program, tableau, bound }: Relaxation,
  questions: readonly Question[],
  signal?: AbortSignal,
): Promise<number> {
  const { weights, rows, conflicts } = program;
  const size = weights.length;
  const tolerance = 1e-9 * Math.max(1, Math.abs(bound));
  const inRow = rows.map(({ columns, isClique }) => {
    const members = new Uint8Array(isClique ? size : 0);
    if (isClique) for (const column of columns) members[column] = 1;
    return members;
  });
  /** Once a column is 1, what it excludes is 0, and so is the slack of its cliques. */
  const isShutBy = (column: number) => (variable: number) =>
    variable < size ? conflicts.has(column, variable) : (inRow[variable - size] as Uint8Array)[column] === 1;

  const expand = ({ tableau: given, chosen: taken, open: asked }: Node): Node[] => {
    let tableau = given;
    let chosen = taken;
    let open = asked;
    for (;;) {
      const reached = floorOf(open) + tolerance;
      if (!tableau.reoptimise(reached)) return [];
      open = open.filter((question) => remaining(tableau, question) > question.value + tolerance);
      if (open.length === 0) return [];
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
      const nodes: Node[] = [{ tableau: tableau.without((variable) => variable === column), chosen, open }];
      if (others.length > 0) {
        const raised = tableau.without(isShutBy(column), column);
        nodes.push({ tableau: raised, chosen: [...chosen, column], open: others });
      }
      return nodes;
    }
  };

  const stack: Node[] = [{ tableau: tableau.without(() => false), chosen: [], open: questions }];
  let nodes = 0;
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
