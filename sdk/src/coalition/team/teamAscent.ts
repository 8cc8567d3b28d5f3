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
  /** For each level of experience, the part of those beyond it on either side of the middle who are taken to be above it, 0 to 1. */
  readonly seasoned: Float64Array;
  /** One number: the part of the bound without a cap in that on domains, 0 to 1. */
  readonly uncapped: Float64Array;
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
const MIDDLE = FULL_EXPERIENCE * MAX_EXPERIENCE;
const LEVELS = 8;
const LEVEL = MIDDLE / LEVELS;

/**
 * Raises a lower bound on what a team of a given size costs, by subgradient steps (Held and Karp 1971). Rows and limits are priced; and
 * what pairs add is bounded from above by what single members add, exactly where they can be:
 * - domains that two share, n (n - 1) / 2 of each, by the tangent at a number of members, the best of which is a multiplier;
 * - capped experience by what those below the middle lack, exactly, and what those above make up for: at every level, x above times
 *   y below of m members is at most m ((1 - p)^2 x + p^2 y), the best p of which is a multiplier;
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
  const lacking = value / (2 * FULL_EXPERIENCE);
  const making = others > 0 ? lacking * size : 0;
  const above = new Float64Array(LEVELS + 1);
  const below = new Float64Array(LEVELS + 1);
  const beyondAbove = new Float64Array(LEVELS);
  const beyondBelow = new Float64Array(LEVELS);
  const fixed = count * (pairs.coordination - value * MAX_EXPERIENCE);
  const capped = mayExceedCap(program);

  const duals = copyOf(parameters.start ?? initialDuals(program, size));
  const { rows: u, limits: v, crowding, credit, seasoned, uncapped } = duals;
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
    const share = uncapped[0] ?? 0;
    for (let k = 0; k < LEVELS; k++) {
      const p = seasoned[k] ?? 0;
      above[k + 1] = (above[k] ?? 0) + LEVEL * (1 - p) ** 2;
      below[k + 1] = (below[k] ?? 0) + LEVEL * p ** 2;
    }
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
      const level = experience.level[j] ?? 0;
      const part = experience.part[j] ?? 0;
      const table = experience.isBelow[j] === 1 ? below : above;
      const from = table[level] ?? 0;
      let left =
        (cost[j] ?? 0) +
        lacking * others * (experience.lack[j] ?? 0) -
        making * (from + part * ((table[level + 1] ?? 0) - from));
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
    beyondAbove.fill(0);
    beyondBelow.fill(0);
    let united = 0;
    for (const j of chosen) {
      inTeam[j] = 1;
      const beyond = experience.isBelow[j] === 1 ? beyondBelow : beyondAbove;
      const level = experience.level[j] ?? 0;
      for (let k = 0; k < level; k++) beyond[k] = (beyond[k] ?? 0) + 1;
      beyond[level] = (beyond[level] ?? 0) + (experience.part[j] ?? 0);
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
    for (let k = 0; k < LEVELS; k++) {
      const p = seasoned[k] ?? 0;
      beyondAbove[k] = (1 - p) * (beyondAbove[k] ?? 0) - p * (beyondBelow[k] ?? 0);
      norm += (beyondAbove[k] ?? 0) ** 2;
    }
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
    if (making > 0)
      for (let k = 0; k < LEVELS; k++)
        seasoned[k] = clamp((seasoned[k] ?? 0) + (step / (2 * making * LEVEL)) * (beyondAbove[k] ?? 0));
    if (capped && value > 0 && count > 0)
      uncapped[0] = clamp(share + (step / (value * count)) * (MAX_DOMAINS - (PER_DOMAIN * united) / count));
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
    seasoned: new Float64Array(LEVELS).fill(0.5),
    uncapped: Float64Array.of(1),
  };
}

function copyOf({ rows, limits, crowding, credit, seasoned, uncapped }: TeamDuals): TeamDuals {
  return {
    rows: rows.slice(),
    limits: limits.slice(),
    crowding: crowding.slice(),
    credit: credit.slice(),
    seasoned: seasoned.slice(),
    uncapped: uncapped.slice(),
  };
}

function copyInto(target: TeamDuals, source: TeamDuals): void {
  target.rows.set(source.rows);
  target.limits.set(source.limits);
  target.crowding.set(source.crowding);
  target.credit.set(source.credit);
  target.seasoned.set(source.seasoned);
  target.uncapped.set(source.uncapped);
}

/** Square of a subgradient's part, unless its multiplier is 0 and would fall. */
function active(by: number, multiplier: number): number {
  return by > 0 || multiplier > 0 ? by * by : 0;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** How far each column's experience is from the middle, half of what two need for the cap, on either side. */
function experienceOf({ pairs }: TeamProgram) {
  const distance = pairs.experience.map((years) => Math.min(MIDDLE, Math.abs(years - MIDDLE)));
  const level = Int32Array.from(distance, (far) => Math.min(LEVELS - 1, Math.floor(far / LEVEL)));
  return {
    isBelow: Uint8Array.from(pairs.experience, (years) => (years < MIDDLE ? 1 : 0)),
    /** What those below lack to the middle. */
    lack: pairs.experience.map((years) => Math.max(0, MIDDLE - years)),
    /** The last level that the distance reaches into, and how far. */
    level,
    part: distance.map((far, j) => far / LEVEL - (level[j] ?? 0)),
  };
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
