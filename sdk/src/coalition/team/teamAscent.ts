import { FULL_EXPERIENCE, MAX_DOMAINS, MAX_EXPERIENCE, PER_DOMAIN } from "../synergy.ts";
import type { TeamProgram } from "./TeamProgram.ts";

/** Multipliers of the relaxation: any values within their ranges give a bound. */
export type TeamDuals = {
  /** Of rows and limits, at least 0. */
  readonly rows: Float64Array;
  readonly limits: Float64Array;
  /** For each domain, the number of members at which its tangent touches, at least 0. */
  readonly crowding: Float64Array;
  /** For each entry of `partner`, the part of the pair's worth that this column is credited with, 0 to 1; two entries make 1. */
  readonly credit: Float64Array;
  /** Slope of the line above the capped experience, and share of the uncapped line above the capped domains; each 0 to 1. */
  readonly slopes: Float64Array;
};

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
  /** How many columns a team has. */
  readonly size: number;
  readonly start?: TeamDuals;
  readonly upper: number;
  readonly target: number;
  readonly iterations: number;
  readonly patience: number;
  /** Called with the columns that the relaxation chooses whenever the bound has risen. */
  readonly onChoice?: (chosen: Int32Array) => void;
};

const SMALLEST_STEP = 0.01;
const PROGRESS = 1e-4;

/**
 * Raises a lower bound on what a team of a given size costs, by subgradient steps (Held and Karp 1971). Rows and limits are priced; and
 * what pairs add is bounded from above by what single members add, exactly where they can be:
 * - domains that two share, n (n - 1) / 2 of each, by the tangent at a number of members, the best of which is a multiplier;
 * - capped experience by a line above it, of which the slope is a multiplier;
 * - a past collaboration by crediting its worth to its two members, in shares that are multipliers: x y <= a x + (1 - a) y.
 * What remains is to choose the `size` columns with the lowest reduced costs. A step costs time linear in all entries.
 */
export function teamAscent(parameters: TeamAscentParameters): TeamAscent {
  const { program, size, target, iterations, patience, onChoice } = parameters;
  const { cover, pairs } = program;
  const { cost, start, row, units, demand, limits } = cover;
  const { value, domainStart, domain, partnerStart, partner, score } = pairs;
  const columns = cost.length;
  const others = size - 1;
  const count = (size * others) / 2;
  const perDomain = value * PER_DOMAIN;
  const experience = experienceOf(program);
  const experienceUnit = (value * others * experience.unit) / (2 * FULL_EXPERIENCE);
  const fixed = count * (pairs.coordination - value * MAX_EXPERIENCE);
  const capped = mayExceedCap(program);

  const duals = copyOf(parameters.start ?? initialDuals(program, size));
  const { rows: u, limits: v, crowding, credit, slopes } = duals;
  const reverse = reverseOf(program);
  const slack = new Float64Array(demand.length);
  const over = new Float64Array(limits.length);
  const members = new Float64Array(pairs.domains);
  const reduced = new Float64Array(columns);
  const inTeam = new Uint8Array(columns);
  const order = new Int32Array(Math.min(size + 1, columns));
  const chosen = order.subarray(0, size);
  const best = {
    bound: -Infinity,
    duals: copyOf(duals),
    reduced: reduced.slice(),
    chosen: chosen.slice(),
    next: -1,
  };
  let lambda = parameters.start === undefined ? 1 : 0.5;
  let mark = -Infinity;
  let idle = 0;

  for (let iteration = 0; iteration < iterations; iteration++) {
    const share = slopes[1] ?? 0;
    const slope = slopes[0] ?? 0;
    let constant = fixed - value * MAX_DOMAINS * (1 - share) * count;
    for (let r = 0; r < u.length; r++) constant += (u[r] ?? 0) * (demand[r] ?? 0);
    for (let l = 0; l < v.length; l++) constant -= (v[l] ?? 0) * (limits[l]?.most ?? 0);
    for (let d = 0; d < crowding.length; d++) {
      const t = crowding[d] ?? 0;
      const touch = Math.min(Math.floor(t) + 1, size);
      constant -= perDomain * share * (t * touch - (touch * (touch - 1)) / 2);
    }
    let [entry, domainAt, partnerAt] = [0, 0, 0];
    for (let j = 0; j < columns; j++) {
      let left = (cost[j] ?? 0) - experienceUnit * slope * (experience.centred[j] ?? 0);
      for (const end = start[j + 1] ?? 0; entry < end; entry++)
        left -= (u[row[entry] ?? 0] ?? 0) * (units[entry] ?? 0);
      for (let l = 0; l < v.length; l++) left += (v[l] ?? 0) * (limits[l]?.weight[j] ?? 0);
      let crowd = 0;
      for (const end = domainStart[j + 1] ?? 0; domainAt < end; domainAt++)
        crowd += (crowding[domain[domainAt] ?? 0] ?? 0) - others;
      left += perDomain * share * crowd;
      let credited = 0;
      for (const end = partnerStart[j + 1] ?? 0; partnerAt < end; partnerAt++)
        credited += (credit[partnerAt] ?? 0) * (score[partnerAt] ?? 0);
      reduced[j] = left - value * credited;
    }
    findLowest(reduced, order);
    let bound = constant;
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

    slack.set(demand);
    for (let l = 0; l < over.length; l++) over[l] = -(limits[l]?.most ?? 0);
    members.fill(0);
    inTeam.fill(0);
    let seasoned = 0;
    let united = 0;
    for (const j of chosen) {
      inTeam[j] = 1;
      seasoned += experience.centred[j] ?? 0;
      for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
        const r = row[e] ?? 0;
        slack[r] = (slack[r] ?? 0) - (units[e] ?? 0);
      }
      for (let l = 0; l < over.length; l++) over[l] = (over[l] ?? 0) + (limits[l]?.weight[j] ?? 0);
      for (let at = domainStart[j] ?? 0, end = domainStart[j + 1] ?? 0; at < end; at++) {
        const d = domain[at] ?? 0;
        members[d] = (members[d] ?? 0) + 1;
        united += others;
      }
    }
    let norm = 0;
    for (let r = 0; r < u.length; r++) norm += active(slack[r] ?? 0, u[r] ?? 0);
    for (let l = 0; l < v.length; l++) norm += active(over[l] ?? 0, v[l] ?? 0);
    for (let d = 0; d < crowding.length; d++) {
      const t = crowding[d] ?? 0;
      const n = members[d] ?? 0;
      united -= (n * (n - 1)) / 2;
      members[d] = n - Math.min(Math.floor(t) + 1, size);
      norm += active(members[d] ?? 0, t);
    }
    const steep = slope > 0 || seasoned < 0 ? seasoned : 0;
    if (experienceUnit > 0 && steep !== 0) norm += steep * steep;
    for (const j of chosen)
      for (let at = partnerStart[j] ?? 0, end = partnerStart[j + 1] ?? 0; at < end; at++)
        if (inTeam[partner[at] ?? 0] === 0 && (credit[at] ?? 0) > 0) norm += 1;
    if (norm === 0) break;
    const step = (lambda * Math.max(parameters.upper - bound, 1e-6 * Math.abs(parameters.upper))) / norm;
    for (let r = 0; r < u.length; r++) u[r] = Math.max(0, (u[r] ?? 0) + step * (slack[r] ?? 0));
    for (let l = 0; l < v.length; l++) v[l] = Math.max(0, (v[l] ?? 0) + step * (over[l] ?? 0));
    if (perDomain > 0)
      for (let d = 0; d < crowding.length; d++)
        crowding[d] = Math.min(
          others,
          Math.max(0, (crowding[d] ?? 0) + (step / perDomain) * (members[d] ?? 0)),
        );
    if (experienceUnit > 0) slopes[0] = clamp(slope - (step / experienceUnit) * seasoned);
    if (capped && value > 0 && count > 0)
      slopes[1] = clamp(share + (step / (value * count)) * (MAX_DOMAINS - (PER_DOMAIN * united) / count));
    // The member pays for a collaboration with one who is not in the team: the credit moves to the other.
    if (value > 0) {
      for (const j of chosen) {
        for (let at = partnerStart[j] ?? 0, end = partnerStart[j + 1] ?? 0; at < end; at++) {
          const worth = value * (score[at] ?? 0);
          if (inTeam[partner[at] ?? 0] === 1 || worth === 0) continue;
          const part = clamp((credit[at] ?? 0) - step / worth);
          credit[at] = part;
          credit[reverse[at] ?? 0] = 1 - part;
        }
      }
    }
  }
  return best;
}

/** Starts in the middle: as if the team's members had equal parts in everything. */
function initialDuals({ cover, pairs }: TeamProgram, size: number): TeamDuals {
  return {
    rows: new Float64Array(cover.demand.length),
    limits: new Float64Array(cover.limits.length),
    crowding: new Float64Array(pairs.domains).fill(Math.min(1, size - 1)),
    credit: new Float64Array(pairs.partner.length).fill(0.5),
    slopes: new Float64Array([0.5, 1]),
  };
}

function copyOf({ rows, limits, crowding, credit, slopes }: TeamDuals): TeamDuals {
  return {
    rows: rows.slice(),
    limits: limits.slice(),
    crowding: crowding.slice(),
    credit: credit.slice(),
    slopes: slopes.slice(),
  };
}

function copyInto(target: TeamDuals, source: TeamDuals): void {
  target.rows.set(source.rows);
  target.limits.set(source.limits);
  target.crowding.set(source.crowding);
  target.credit.set(source.credit);
  target.slopes.set(source.slopes);
}

/** Square of a subgradient's part, unless its multiplier is 0 and would fall. */
function active(by: number, multiplier: number): number {
  return by > 0 || multiplier > 0 ? by * by : 0;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Experience less what two need on average to reach the cap, in units of its mean distance from that. */
function experienceOf({ pairs }: TeamProgram): { readonly centred: Float64Array; readonly unit: number } {
  const centred = pairs.experience.map((years) => years - FULL_EXPERIENCE * MAX_EXPERIENCE);
  const unit = centred.reduce((sum, each) => sum + Math.abs(each), 0) / centred.length || 1;
  return { centred: centred.map((each) => each / unit), unit };
}

/** Whether two columns may have more domains than count. */
function mayExceedCap({ pairs }: TeamProgram): boolean {
  const sizes = Int32Array.from(
    pairs.experience,
    (_, j) => (pairs.domainStart[j + 1] ?? 0) - (pairs.domainStart[j] ?? 0),
  ).sort();
  return PER_DOMAIN * ((sizes.at(-1) ?? 0) + (sizes.at(-2) ?? 0)) > MAX_DOMAINS + 1e-9;
}

/** For each entry of `partner` the one of the other side; lists are ascending, so a column meets its own entries in order. */
function reverseOf({ pairs }: TeamProgram): Int32Array {
  const { partnerStart, partner } = pairs;
  const next = partnerStart.slice();
  return Int32Array.from(partner, (j) => {
    const at = next[j] ?? 0;
    next[j] = at + 1;
    return at;
  });
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
