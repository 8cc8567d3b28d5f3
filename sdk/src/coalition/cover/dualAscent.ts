import type { CoverProgram } from "./CoverProgram.ts";

/** Multipliers of a program's rows and limits, all at least 0. */
export type Duals = { readonly rows: Float64Array; readonly limits: Float64Array };

export type Ascent = {
  /** No choice of columns costs less. */
  readonly bound: number;
  readonly duals: Duals;
  /** What each column costs beyond what it is worth at these multipliers; below 0 for those that the relaxation takes. */
  readonly reduced: Float64Array;
};

export type DualAscentParameters = {
  readonly program: CoverProgram;
  /** Where to start: a good guess saves most of the work. */
  readonly start?: Duals;
  /** Cost of a known choice, or an estimate: it sets the length of steps. */
  readonly upper: number;
  /** Stops once the bound is above this. */
  readonly target: number;
  readonly iterations: number;
  /** Iterations without progress after which steps are halved. */
  readonly patience: number;
  /** Called every few iterations with the multipliers and reduced costs of the moment. */
  readonly onIterate?: (iteration: number, reduced: Float64Array, duals: Duals) => void;
};

const SMALLEST_STEP = 0.005;
/** Relative gain of the bound that counts as progress. */
const PROGRESS = 1e-4;
/** Some milliseconds of work. */
const ENTRIES_A_SLICE = 3e6;

/**
 * Raises the Lagrangian bound of a cover program by subgradient steps: sum u b - sum v L + sum min(0, c - u A + v W). A step costs time
 * linear in the entries, and it yields now and then where that is long (Held and Karp 1971; steps are halved from the best multipliers on when the bound stalls, after Beasley 1990).
 */
export function* dualAscent(parameters: DualAscentParameters): Generator<void, Ascent> {
  const { program, target, iterations, patience, onIterate } = parameters;
  const { cost, demand, limits } = program;
  const u = parameters.start?.rows.slice() ?? startingRows(program);
  const v = parameters.start?.limits.slice() ?? new Float64Array(limits.length);
  const slack = new Float64Array(demand.length);
  const over = new Float64Array(limits.length);
  const reduced = new Float64Array(cost.length);
  const best = {
    bound: -Infinity,
    duals: { rows: u.slice(), limits: v.slice() },
    reduced: cost.slice(),
  };
  let lambda = parameters.start === undefined ? 1 : 0.5;
  let mark = -Infinity;
  let idle = 0;

  const pause = Math.ceil(ENTRIES_A_SLICE / (cost.length + program.row.length + 1));

  for (let iteration = 0; iteration < iterations; iteration++) {
    if (iteration % pause === pause - 1) yield;
    const bound = relax(program, { rows: u, limits: v }, { reduced, slack, over });
    onIterate?.(iteration, reduced, { rows: u, limits: v });
    if (bound > best.bound) {
      best.bound = bound;
      best.duals.rows.set(u);
      best.duals.limits.set(v);
      best.reduced.set(reduced);
    }
    if (best.bound > target) break;

    if (best.bound > mark + PROGRESS * Math.abs(best.bound)) {
      mark = best.bound;
      idle = 0;
    } else if (++idle >= patience) {
      idle = 0;
      lambda /= 2;
      if (lambda < SMALLEST_STEP) break;
      u.set(best.duals.rows);
      v.set(best.duals.limits);
      continue;
    }
    const length = lambda * Math.max(parameters.upper - bound, 1e-6 * Math.abs(parameters.upper));
    const norm = squared(slack, u) + squared(over, v);
    if (norm === 0) break; // The relaxation keeps every row and limit, with slack only where it is free.
    move(u, slack, length / norm);
    move(v, over, length / norm);
  }
  return best;
}

/** Writes each column's reduced cost, what rows lack and by how much limits are exceeded, and returns the bound. */
function relax(
  { cost, start, row, units, demand, limits }: CoverProgram,
  { rows: u, limits: v }: Duals,
  {
    reduced,
    slack,
    over,
  }: { readonly reduced: Float64Array; readonly slack: Float64Array; readonly over: Float64Array },
): number {
  let bound = 0;
  for (let r = 0; r < demand.length; r++) {
    const need = demand[r] ?? 0;
    slack[r] = need;
    bound += (u[r] ?? 0) * need;
  }
  for (let l = 0; l < limits.length; l++) {
    const most = limits[l]?.most ?? 0;
    over[l] = -most;
    bound -= (v[l] ?? 0) * most;
  }
  let end = 0;
  for (let j = 0; j < cost.length; j++) {
    const first = end;
    end = start[j + 1] ?? 0;
    let left = cost[j] ?? 0;
    for (let e = first; e < end; e++) left -= (u[row[e] ?? 0] ?? 0) * (units[e] ?? 0);
    for (let l = 0; l < limits.length; l++) left += (v[l] ?? 0) * (limits[l]?.weight[j] ?? 0);
    reduced[j] = left;
    if (left >= 0) continue;
    bound += left;
    for (let e = first; e < end; e++) {
      const r = row[e] ?? 0;
      slack[r] = (slack[r] ?? 0) - (units[e] ?? 0);
    }
    for (let l = 0; l < limits.length; l++) over[l] = (over[l] ?? 0) + (limits[l]?.weight[j] ?? 0);
  }
  return bound;
}

/** Squared norm of a subgradient, without the parts whose multiplier is 0 and would fall. */
function squared(by: Float64Array, multipliers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < by.length; at++) {
    const part = by[at] ?? 0;
    if (part > 0 || (multipliers[at] ?? 0) > 0) sum += part * part;
  }
  return sum;
}

function move(multipliers: Float64Array, by: Float64Array, length: number): void {
  for (let at = 0; at < by.length; at++)
    multipliers[at] = Math.max(0, (multipliers[at] ?? 0) + length * (by[at] ?? 0));
}

/** What each row costs by the column that is cheapest for its number of rows. */
function startingRows({ cost, start, row, units, demand }: CoverProgram): Float64Array {
  const u = new Float64Array(demand.length).fill(Infinity);
  for (let j = 0; j < cost.length; j++) {
    const first = start[j] ?? 0;
    const end = start[j + 1] ?? 0;
    let all = 0;
    for (let e = first; e < end; e++) all += units[e] ?? 0;
    const each = Math.max(0, cost[j] ?? 0) / all;
    for (let e = first; e < end; e++) {
      const r = row[e] ?? 0;
      u[r] = Math.min(u[r] ?? 0, each);
    }
  }
  return u;
}
