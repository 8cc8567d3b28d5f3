import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { EPSILON, LEFT, remainderOf, TAKEN, tolerance } from "../cover/CoverProgram.ts";
import type { SearchProgress } from "../SearchProgress.ts";
import type { TeamDuals } from "./TeamDuals.ts";
import { pairRow, pairsAmong, type TeamProgram, teamCost } from "./TeamProgram.ts";
import { tabuSearch } from "./tabuSearch.ts";
import { teamAscent } from "./teamAscent.ts";

/** Moves without a better team: first for something to bound against, then for as good a team as can be had cheaply. */
const FIRST_PATIENCE = 60;
const PATIENCE = 300;
const ROOT_ITERATIONS = 400;
/** Sizes start from what their neighbours found. */
const SIZE_ITERATIONS = 30;
const NODE_ITERATIONS = 80;

/** A subtree: what is still to be decided, with the columns' original indices and those taken before. */
type Node = {
  readonly program: TeamProgram;
  readonly names: Int32Array;
  readonly taken: readonly number[];
  /** What the columns taken cost, less what their pairs add. */
  readonly spent: number;
  /** How many columns are still to be taken. */
  readonly size: number;
  readonly start?: TeamDuals;
};

/**
 * Finds the cheapest team of a program and proves it: a tabu search, then for every size that may be a Lagrangian bound, columns
 * fixed by their reduced costs, and depth-first branching. Exponential at worst; yields after each node and may be stopped at any.
 */
export function* teamSearch(
  program: TeamProgram,
  progress: SearchProgress,
  random: RandomGenerator,
): Generator<void, void> {
  const columns = program.cover.cost.length;
  // No team costs more than this, so a higher bound says that there is none.
  const ceiling =
    sumOfPositive(program.cover.cost) + (columns * (columns - 1) * program.pairs.coordination) / 2;
  /** Subtrees with a bound above this cannot hold a better team. */
  const target = () => {
    if (!progress.best) return ceiling + 1e-6 * Math.max(1, ceiling);
    return progress.cost - 1e-9 * Math.max(1, Math.abs(progress.cost));
  };
  const offer = (team: readonly number[], cost: number) => {
    if (progress.best && cost >= target()) return;
    progress.cost = teamCost(program, team);
    progress.best = Int32Array.from(team).sort();
  };
  yield* tabuSearch({ program, random, start: progress.best ?? [], patience: FIRST_PATIENCE, onTeam: offer });

  // Sizes from that of the best team outwards, since neighbours have similar multipliers.
  const { least, most } = sizesOf(program);
  const middle = Math.min(most, Math.max(least, progress.best?.length ?? least));
  const roots: { readonly node: Node; bound: number }[] = [];
  const names = Int32Array.from(program.cover.cost, (_, j) => j);
  const settle = (open: readonly number[]) => {
    progress.bound = Math.min(progress.cost, ...open);
  };
  let pending = most - least + 1;
  for (const sizes of [range(middle, most, 1), range(middle - 1, least, -1)]) {
    let start: TeamDuals | undefined;
    for (const size of sizes) {
      const node: Node = { program, names, taken: [], spent: 0, size, ...(start && { start }) };
      const ascent = yield* boundOf(node, start ? SIZE_ITERATIONS : ROOT_ITERATIONS);
      start = ascent.duals;
      pending--;
      if (ascent.bound <= target()) roots.push({ node: { ...node, start }, bound: ascent.bound });
      if (pending === 0) settle(roots.map(({ bound }) => bound));
      yield;
    }
  }
  if (roots.length > 0)
    yield* tabuSearch({ program, random, start: progress.best ?? [], patience: PATIENCE, onTeam: offer });
  roots.sort((a, b) => a.bound - b.bound);
  while (roots.length > 0) {
    const root = roots[0];
    if (root === undefined) break;
    const rest = roots.slice(1).map(({ bound }) => bound);
    yield* search(root.node, rest);
    roots.shift();
    settle(rest);
  }
  progress.bound = progress.cost;

  function boundOf(node: Node, iterations: number) {
    const { program: part, spent, taken, size, start } = node;
    return teamAscent({
      program: part,
      size,
      ...(start && { start }),
      upper: Math.min(progress.cost, ceiling) - spent,
      target: target() - spent,
      iterations,
      patience: start ? 5 : 10,
      onChoice: (chosen) => {
        if (!isFeasible(part, chosen)) return;
        offer([...taken, ...Array.from(chosen, (j) => node.names[j] ?? 0)], spent + teamCost(part, chosen));
      },
    });
  }

  function* search(node: Node, open: readonly number[]): Generator<void, void> {
    progress.nodes++;
    const { program: part, size, spent, taken } = node;
    if (size === 0) {
      if (part.cover.demand.length === 0) offer(taken, spent);
      return;
    }
    if (part.cover.cost.length < size) return;
    const ascent = yield* boundOf(node, NODE_ITERATIONS);
    settle([...open, spent + ascent.bound]);
    yield;
    const goal = target() - spent;
    if (ascent.bound > goal) return;

    const decisions = new Uint8Array(part.cover.cost.length);
    const last = ascent.reduced[ascent.chosen[size - 1] ?? 0] ?? 0;
    const next = ascent.next < 0 ? Infinity : (ascent.reduced[ascent.next] ?? 0);
    const chosen = new Set(ascent.chosen);
    let fixed = 0;
    let left = 0;
    for (let j = 0; j < decisions.length; j++) {
      const reduced = ascent.reduced[j] ?? 0;
      const price = chosen.has(j) ? next - reduced : reduced - last;
      if (ascent.bound + price <= goal) continue;
      decisions[j] = chosen.has(j) ? TAKEN : LEFT;
      if (decisions[j] === LEFT) left++;
      fixed++;
    }
    if (fixed > left || left > 0.2 * decisions.length) {
      const child = descend(node, decisions, ascent.duals);
      if (child) yield* search(child, open);
      return;
    }
    const branch = ascent.chosen[0] ?? 0;
    for (const decision of [TAKEN, LEFT]) {
      decisions[branch] = decision;
      const child = descend(node, decisions, ascent.duals);
      if (child) yield* search(child, decision === TAKEN ? [...open, spent + ascent.bound] : open);
    }
  }

  function descend(
    { program: part, names, taken, spent, size }: Node,
    decisions: Uint8Array,
    duals: TeamDuals,
  ): Node | undefined {
    const rest = remainderOf(part.cover, decisions, "free");
    if (!rest) return undefined;
    const now = Int32Array.from(decisions.keys()).filter((j) => decisions[j] === TAKEN);
    if (now.length > size) return undefined;
    const cost = rest.program.cost.slice();
    const row = new Float64Array(part.cover.cost.length);
    const crowding = duals.crowding.slice();
    for (const j of now) {
      pairRow(part.pairs, j, row);
      rest.columns.forEach((column, index) => {
        cost[index] = (cost[index] ?? 0) - (row[column] ?? 0);
      });
      for (
        let at = part.pairs.domainStart[j] ?? 0, end = part.pairs.domainStart[j + 1] ?? 0;
        at < end;
        at++
      ) {
        const d = part.pairs.domain[at] ?? 0;
        crowding[d] = Math.max(0, (crowding[d] ?? 0) - 1);
      }
    }
    const pairs = pairsAmong(part.pairs, rest.columns);
    return {
      program: { cover: { ...rest.program, cost }, pairs },
      names: Int32Array.from(rest.columns, (j) => names[j] ?? 0),
      taken: [...taken, ...Array.from(now, (j) => names[j] ?? 0)],
      spent: spent + teamCost(part, now),
      size: size - now.length,
      start: {
        rows: Float64Array.from(rest.rows, (r) => duals.rows[r] ?? 0),
        limits: duals.limits,
        crowding,
        credit: creditAmong(part, rest.columns, duals.credit),
        seasoned: duals.seasoned,
        uncapped: duals.uncapped,
      },
    };
  }
}

/** The credits of those entries that `pairsAmong` keeps, in its order. */
function creditAmong({ pairs }: TeamProgram, columns: Int32Array, credit: Float64Array): Float64Array {
  const kept = new Uint8Array(pairs.experience.length);
  for (const j of columns) kept[j] = 1;
  const credits: number[] = [];
  for (const j of columns)
    for (let at = pairs.partnerStart[j] ?? 0, end = pairs.partnerStart[j + 1] ?? 0; at < end; at++)
      if (kept[pairs.partner[at] ?? 0] === 1) credits.push(credit[at] ?? 0);
  return Float64Array.from(credits);
}

/** Whether these columns, each once, keep all rows and limits. */
export function isFeasible({ cover }: TeamProgram, team: Iterable<number>): boolean {
  const need = cover.demand.slice();
  const load = new Float64Array(cover.limits.length);
  for (const j of team) {
    for (let e = cover.start[j] ?? 0, end = cover.start[j + 1] ?? 0; e < end; e++) {
      const r = cover.row[e] ?? 0;
      need[r] = (need[r] ?? 0) - (cover.units[e] ?? 0);
    }
    cover.limits.forEach(({ weight }, l) => {
      load[l] = (load[l] ?? 0) + (weight[j] ?? 0);
    });
  }
  return (
    need.every((lack) => lack <= EPSILON) &&
    cover.limits.every(({ most }, l) => (load[l] ?? 0) <= most + tolerance(most))
  );
}

/** Sizes outside of these keep some row or limit for sure. */
function sizesOf({ cover }: TeamProgram): { readonly least: number; readonly most: number } {
  const columns = cover.cost.length;
  const byRow: number[][] = Array.from(cover.demand, () => []);
  cover.row.forEach((r, e) => {
    byRow[r]?.push(cover.units[e] ?? 0);
  });
  const fewest = byRow.map((supply, r) => {
    let left = cover.demand[r] ?? 0;
    const ordered = supply.sort((a, b) => b - a);
    const enough = ordered.findIndex((each) => {
      left -= each;
      return left <= EPSILON;
    });
    return enough < 0 ? Infinity : enough + 1;
  });
  const largest = cover.limits.map(({ weight, most }) => {
    let left = most + tolerance(most);
    const tooMany = weight.toSorted().findIndex((each) => {
      left -= each;
      return left < 0;
    });
    return tooMany < 0 ? columns : tooMany;
  });
  return { least: Math.max(1, ...fewest), most: Math.min(columns, ...largest) };
}

function range(from: number, to: number, step: 1 | -1): number[] {
  return Array.from({ length: Math.max(0, (to - from) * step + 1) }, (_, index) => from + index * step);
}

function sumOfPositive(values: Float64Array): number {
  return values.reduce((sum, each) => sum + Math.max(0, each), 0);
}
