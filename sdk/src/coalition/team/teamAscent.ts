import { copyInto, copyOf, initialDuals, type TeamDuals } from "./TeamDuals.ts";
import type { TeamProgram } from "./TeamProgram.ts";
import { TeamRelaxation } from "./TeamRelaxation.ts";

export type TeamAscent = {
  /** No team of this size costs less. */
  readonly bound: number;
  readonly duals: TeamDuals;
  /** What each column adds to the relaxation if it is chosen. */
  readonly reduced: Float64Array;
  /** The columns that the relaxation chooses, lowest first, and the one that it would choose next, or -1. */
  readonly chosen: Int32Array;
  readonly next: number;
};

export type TeamAscentParameters = {
  readonly program: TeamProgram;
  /** How many columns a team has; at most as many as there are. */
  readonly size: number;
  /** Where to start: a good guess saves most of the work. */
  readonly start?: TeamDuals;
  /** Cost of a known team, or an estimate: it sets the length of steps. */
  readonly upper: number;
  /** Stops once the bound is above this. */
  readonly target: number;
  readonly iterations: number;
  /** Iterations without progress after which steps are halved. */
  readonly patience: number;
  /** Called with the columns that the relaxation chooses whenever the bound has risen. */
  readonly onChoice?: (chosen: Int32Array) => void;
};

const SMALLEST_STEP = 0.01;
/** Relative gain of the bound that counts as progress. */
const PROGRESS = 1e-4;
/** Some milliseconds of work. */
const ENTRIES_A_SLICE = 3e6;

/**
 * Raises the bound that a relaxation gives on what a team of a given size costs, by subgradient steps: the `size` columns with the lowest
 * reduced costs say in which direction. Steps are halved, from the best multipliers on, when the bound stalls.
 * Yields now and then where a step is long.
 */
export function* teamAscent(parameters: TeamAscentParameters): Generator<void, TeamAscent> {
  const { program, size, start, upper, target, iterations, patience, onChoice } = parameters;
  const columns = program.cover.cost.length;
  const relaxation = new TeamRelaxation(program, size);
  const duals = copyOf(start ?? initialDuals(program, size));
  const reduced = new Float64Array(columns);
  const order = new Int32Array(Math.min(size + 1, columns));
  const chosen = order.subarray(0, size);
  const best = {
    bound: -Infinity,
    duals: copyOf(duals),
    reduced: reduced.slice(),
    chosen: chosen.slice(),
    next: -1,
  };
  let lambda = start === undefined ? 1 : 0.5;
  let mark = -Infinity;
  let idle = 0;

  const { cover, pairs } = program;
  const entries = columns + cover.row.length + pairs.domain.length + pairs.partner.length;
  const pause = Math.ceil(ENTRIES_A_SLICE / (entries + 1));

  for (let iteration = 0; iteration < iterations; iteration++) {
    if (iteration % pause === pause - 1) yield;
    let bound = relaxation.price(duals, reduced);
    findLowest(reduced, order);
    for (const j of chosen) bound += reduced[j] ?? 0;
    if (bound > best.bound) {
      best.bound = bound;
      copyInto(best.duals, duals);
      best.reduced.set(reduced);
      best.chosen.set(chosen);
      best.next = columns > size ? (order[size] ?? -1) : -1;
      onChoice?.(chosen);
    }
    if (best.bound > target) break;
    if (best.bound > mark + PROGRESS * Math.abs(best.bound)) {
      mark = best.bound;
      idle = 0;
    } else if (++idle >= patience) {
      idle = 0;
      lambda /= 2;
      if (lambda < SMALLEST_STEP) break;
      copyInto(duals, best.duals);
      continue;
    }
    const length = lambda * Math.max(upper - bound, 1e-6 * Math.abs(upper));
    if (!relaxation.step(duals, chosen, length)) break;
  }
  return best;
}

/** Writes the indices of the lowest values into `order`, lowest first, as many as it has room for. */
function findLowest(values: Float64Array, order: Int32Array): void {
  const room = order.length;
  let filled = 0;
  for (let j = 0; j < values.length; j++) {
    const value = values[j] ?? 0;
    if (filled === room && value >= (values[order[room - 1] ?? 0] ?? 0)) continue;
    let at = filled < room ? filled++ : room - 1;
    while (at > 0 && (values[order[at - 1] ?? 0] ?? 0) > value) {
      order[at] = order[at - 1] ?? 0;
      at--;
    }
    order[at] = j;
  }
}
