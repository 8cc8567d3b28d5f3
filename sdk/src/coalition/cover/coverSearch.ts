import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { SearchProgress } from "../SearchProgress.ts";
import { type CoverProgram, FREE, LEFT, remainderOf, TAKEN } from "./CoverProgram.ts";
import { type Duals, dualAscent } from "./dualAscent.ts";
import { granularityOf } from "./granularityOf.ts";
import { greedyCover, rowIndexOf } from "./greedyCover.ts";
import { neighbourhoods } from "./neighbourhoods.ts";

const ROOT_ITERATIONS = 600;
const NODE_ITERATIONS = 60;
const GREEDY_EVERY = 10;
/** Part of the columns that must be fixed for a node to be worth a further look before it is split. */
const SHRINKAGE = 0.2;
/** Columns beyond which a good choice is worth more than an early proof. */
const LARGE = 400;

/** A subtree: what is still to be decided, with the columns' original indices and those taken before. */
type Node = {
  readonly program: CoverProgram;
  readonly names: Int32Array;
  readonly taken: readonly number[];
  readonly spent: number;
  /** Multipliers of its parent. */
  readonly start?: Duals;
};

/**
 * Finds the cheapest choice of a cover program and proves it: Lagrangian bound, greedy choices along its way, columns fixed by their
 * reduced costs, and depth-first branching on what remains (after Beasley 1990 and Caprara, Fischetti and Toth 1999). With a generator, a large
 * rest is first searched by neighbourhoods for a better choice. Exponential at worst; yields after each node and may be stopped at any.
 */
export function* coverSearch(
  program: CoverProgram,
  progress: SearchProgress,
  random?: RandomGenerator,
): Generator<void, void> {
  const grain = granularityOf(program.cost);
  // No choice costs more than this, so a higher bound says that there is none.
  const ceiling = program.cost.reduce((sum, each) => sum + Math.max(0, each), 0);
  /** Subtrees with a bound above this cannot hold a better choice. */
  const target = () => {
    if (!progress.best) return ceiling + 1e-6 * Math.max(1, ceiling);
    return progress.cost - (grain > 0 ? grain * (1 - 1e-6) : 1e-9 * Math.max(1, Math.abs(progress.cost)));
  };
  const offer = ({ names, taken, spent }: Node, columns: readonly number[]) => {
    const chosen = columns.map((j) => names[j] ?? 0);
    const cost = chosen.reduce((sum, j) => sum + (program.cost[j] ?? 0), spent);
    if (progress.best && cost > target()) return;
    progress.cost = cost;
    progress.best = Int32Array.from([...taken, ...chosen]).sort();
  };

  const whole = remainderOf(program, new Uint8Array(program.cost.length).fill(FREE));
  if (whole) yield* search({ program: whole.program, names: whole.columns, taken: [], spent: 0 }, []);
  progress.bound = progress.cost;

  /** `open` are the bounds of the subtrees that are searched later. */
  function* search(node: Node, open: readonly number[]): Generator<void, void> {
    const { program: part, spent, start } = node;
    progress.nodes++;
    if (part.cost.length === 0) return offer(node, []);
    const index = rowIndexOf(part);
    const tryGreedy = (u: Float64Array, reduced: Float64Array) => {
      const columns = greedyCover({ program: part, index, u, reduced });
      if (columns) offer(node, columns);
    };
    if (!start) tryGreedy(new Float64Array(part.demand.length), part.cost);
    const ascent = yield* dualAscent({
      program: part,
      ...(start && { start }),
      upper: Math.min(progress.cost, ceiling) - spent,
      target: target() - spent,
      iterations: start ? NODE_ITERATIONS : ROOT_ITERATIONS,
      patience: start ? 5 : 10,
      onIterate: (iteration, reduced, duals) => {
        const due = start ? iteration === GREEDY_EVERY : iteration % GREEDY_EVERY === 0;
        if (due && iteration > 0) tryGreedy(duals.rows, reduced);
      },
    });
    progress.bound = Math.min(progress.cost, spent + ascent.bound, ...open);
    yield;
    const goal = target() - spent;
    if (ascent.bound > goal) return;

    const decisions = new Uint8Array(part.cost.length);
    let fixed = 0;
    for (let j = 0; j < decisions.length; j++) {
      const reduced = ascent.reduced[j] ?? 0;
      if (ascent.bound + Math.abs(reduced) <= goal) continue;
      decisions[j] = reduced > 0 ? LEFT : TAKEN;
      fixed++;
    }
    if (fixed > SHRINKAGE * decisions.length) {
      const child = descend(node, decisions, ascent.duals);
      if (child && !start && random && progress.best && child.names.length > LARGE)
        yield* improve(node, { decisions, duals: ascent.duals, random });
      if (child) yield* search(child, open);
      return;
    }
    const branch = branchingColumn(part, ascent, decisions);
    for (const decision of [TAKEN, LEFT]) {
      decisions[branch] = decision;
      const child = descend(node, decisions, ascent.duals);
      if (child) yield* search(child, decision === TAKEN ? [...open, spent + ascent.bound] : open);
    }
  }

  /** Looks for a better choice among the columns that are left and those of the best one. */
  function* improve(
    node: Node,
    {
      decisions,
      duals,
      random,
    }: { readonly decisions: Uint8Array; readonly duals: Duals; readonly random: RandomGenerator },
  ): Generator<void, void> {
    const best = new Set(progress.best);
    const isBest = (j: number) => best.has(node.names[j] ?? 0);
    const core = descend(
      node,
      decisions.map((decision, j) => (decision === LEFT && !isBest(j) ? LEFT : FREE)),
      duals,
    );
    if (!core) return;
    yield* neighbourhoods({
      program: core.program,
      choice: [...core.names.keys()].filter((j) => best.has(core.names[j] ?? 0)),
      random,
      search: coverSearch,
      onChoice: (columns) => offer(core, columns),
    });
  }
}

function descend(
  { program, names, taken, spent }: Node,
  decisions: Uint8Array,
  duals: Duals,
): Node | undefined {
  const rest = remainderOf(program, decisions);
  return (
    rest && {
      program: rest.program,
      names: rest.columns.map((j) => names[j] ?? 0),
      taken: [...taken, ...names.filter((_, j) => decisions[j] === TAKEN)],
      spent: spent + rest.cost,
      start: { rows: Float64Array.from(rest.rows, (r) => duals.rows[r] ?? 0), limits: duals.limits },
    }
  );
}

/** Of the row that the relaxation leaves most in need, the column with the lowest reduced cost; of all, if no row is. */
function branchingColumn(
  { cost, start, row, units, demand }: CoverProgram,
  { duals, reduced }: { readonly duals: Duals; readonly reduced: Float64Array },
  decisions: Uint8Array,
): number {
  const need = demand.slice();
  for (let j = 0; j < cost.length; j++) {
    if ((reduced[j] ?? 0) >= 0) continue;
    for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
      const r = row[e] ?? 0;
      need[r] = (need[r] ?? 0) - (units[e] ?? 0);
    }
  }
  let worst = -1;
  let most = 0;
  need.forEach((left, r) => {
    const value = left * (duals.rows[r] ?? 0);
    if (value > most) [most, worst] = [value, r];
  });
  let best = -1;
  for (let j = 0; j < cost.length; j++) {
    if (decisions[j] !== FREE) continue;
    let inside = worst < 0;
    for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end && !inside; e++) inside = row[e] === worst;
    if (inside && (best < 0 || (reduced[j] ?? 0) < (reduced[best] ?? 0))) best = j;
  }
  return best >= 0 ? best : decisions.indexOf(FREE);
}
