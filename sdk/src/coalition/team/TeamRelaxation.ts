import { FULL_EXPERIENCE, MAX_DOMAINS, MAX_EXPERIENCE, PER_DOMAIN } from "../synergy.ts";
import { LEVELS, MIDDLE, type TeamDuals } from "./TeamDuals.ts";
import type { TeamProgram } from "./TeamProgram.ts";

const LEVEL = MIDDLE / LEVELS;

/**
 * A lower bound on what teams of one size cost, linear in who is a member. Rows and limits are priced (Held and Karp 1971), and what pairs
 * add is bounded from above by what single members add, as nearly as its kind allows:
 * - domains: all that members know, less n (n - 1) / 2 for each that n of them share, by the tangent at some n; or simply the cap;
 * - experience: what those below the middle lack, exactly, less what those above make up for: at every level of distance, x above times y
 *   below of m members is at most m ((1 - p)^2 x + p^2 y) for any p;
 * - a past collaboration: its worth, shared between its two members: x y <= a x + (1 - a) y.
 * Where tangents touch, p and a are multipliers like the prices. Pricing and stepping take time linear in all entries.
 */
export class TeamRelaxation {
  readonly #program: TeamProgram;
  readonly #size: number;
  /** Worth of one domain, and of one unit of experience to one pair. */
  readonly #perDomain: number;
  readonly #perYear: number;
  readonly #exceedsCap: boolean;
  /** Of each column: on which side of the middle it is, the last level it reaches into and how far, and what it costs to be below. */
  readonly #isBelow: Uint8Array;
  readonly #level: Int32Array;
  readonly #part: Float64Array;
  readonly #lack: Float64Array;
  readonly #reverse: Int32Array;
  readonly #above = new Float64Array(LEVELS + 1);
  readonly #below = new Float64Array(LEVELS + 1);
  readonly #beyondAbove = new Float64Array(LEVELS);
  readonly #beyondBelow = new Float64Array(LEVELS);
  readonly #slack: Float64Array;
  readonly #over: Float64Array;
  readonly #members: Float64Array;
  readonly #inTeam: Uint8Array;

  constructor(program: TeamProgram, size: number) {
    const { cover, pairs } = program;
    this.#program = program;
    this.#size = size;
    this.#perDomain = pairs.value * PER_DOMAIN;
    this.#perYear = pairs.value / (2 * FULL_EXPERIENCE);
    this.#exceedsCap = mayExceedCap(program);
    const columns = pairs.experience.length;
    this.#isBelow = new Uint8Array(columns);
    this.#level = new Int32Array(columns);
    this.#part = new Float64Array(columns);
    this.#lack = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      const years = pairs.experience[j] ?? 0;
      const far = Math.min(MIDDLE, Math.abs(years - MIDDLE)) / LEVEL;
      const level = Math.min(LEVELS - 1, Math.floor(far));
      this.#isBelow[j] = years < MIDDLE ? 1 : 0;
      this.#level[j] = level;
      this.#part[j] = far - level;
      this.#lack[j] = this.#perYear * (size - 1) * Math.max(0, MIDDLE - years);
    }
    this.#reverse = reverseOf(program);
    this.#slack = new Float64Array(cover.demand.length);
    this.#over = new Float64Array(cover.limits.length);
    this.#members = new Float64Array(pairs.domains);
    this.#inTeam = new Uint8Array(columns);
  }

  /** Writes what each column costs as a member, and returns what any team costs beside its members. */
  price(duals: TeamDuals, reduced: Float64Array): number {
    const { cost, start, row, units, limits } = this.#program.cover;
    const { value, domainStart, domain, partnerStart, score } = this.#program.pairs;
    const { rows: u, limits: v, crowding, credit } = duals;
    const share = duals.uncapped[0] ?? 0;
    const perDomain = this.#perDomain * share;
    const others = this.#size - 1;
    const making = others > 0 ? this.#perYear * this.#size : 0;
    const [above, below, isBelow, levels, parts, lack] = [
      this.#above,
      this.#below,
      this.#isBelow,
      this.#level,
      this.#part,
      this.#lack,
    ];
    for (let k = 0; k < LEVELS; k++) {
      const p = duals.seasoned[k] ?? 0;
      above[k + 1] = (above[k] ?? 0) + LEVEL * (1 - p) ** 2;
      below[k + 1] = (below[k] ?? 0) + LEVEL * p ** 2;
    }
    let [entry, domainAt, partnerAt] = [0, 0, 0];
    for (let j = 0; j < reduced.length; j++) {
      const table = isBelow[j] === 1 ? below : above;
      const level = levels[j] ?? 0;
      const from = table[level] ?? 0;
      let left =
        (cost[j] ?? 0) +
        (lack[j] ?? 0) -
        making * (from + (parts[j] ?? 0) * ((table[level + 1] ?? 0) - from));
      for (const end = start[j + 1] ?? 0; entry < end; entry++)
        left -= (u[row[entry] ?? 0] ?? 0) * (units[entry] ?? 0);
      for (let l = 0; l < v.length; l++) left += (v[l] ?? 0) * (limits[l]?.weight[j] ?? 0);
      let crowd = 0;
      for (const end = domainStart[j + 1] ?? 0; domainAt < end; domainAt++)
        crowd += (crowding[domain[domainAt] ?? 0] ?? 0) - others;
      let credited = 0;
      for (const end = partnerStart[j + 1] ?? 0; partnerAt < end; partnerAt++)
        credited += (credit[partnerAt] ?? 0) * (score[partnerAt] ?? 0);
      reduced[j] = left + perDomain * crowd - value * credited;
    }
    return this.#constant(duals);
  }

  #constant({ rows: u, limits: v, crowding, uncapped }: TeamDuals): number {
    const { cover, pairs } = this.#program;
    const share = uncapped[0] ?? 0;
    const count = (this.#size * (this.#size - 1)) / 2;
    let constant = count * (pairs.coordination - pairs.value * (MAX_EXPERIENCE + MAX_DOMAINS * (1 - share)));
    for (let r = 0; r < u.length; r++) constant += (u[r] ?? 0) * (cover.demand[r] ?? 0);
    for (let l = 0; l < v.length; l++) constant -= (v[l] ?? 0) * (cover.limits[l]?.most ?? 0);
    for (let d = 0; d < crowding.length; d++) {
      const t = crowding[d] ?? 0;
      const touch = touching(t, this.#size);
      constant -= this.#perDomain * share * (t * touch - (touch * (touch - 1)) / 2);
    }
    return constant;
  }

  /**
   * Moves the multipliers towards a higher bound, by `length` over the squared norm of the subgradient at the team that the prices choose.
   * Returns whether there was anything to move.
   */
  step(duals: TeamDuals, chosen: Int32Array, length: number): boolean {
    this.#count(chosen);
    const { rows: u, limits: v, crowding, seasoned } = duals;
    const slack = this.#slack;
    const over = this.#over;
    const members = this.#members;
    const balance = this.#beyondAbove;
    let norm = 0;
    for (let r = 0; r < u.length; r++) norm += active(slack[r] ?? 0, u[r] ?? 0);
    for (let l = 0; l < v.length; l++) norm += active(over[l] ?? 0, v[l] ?? 0);
    let shared = 0;
    for (let d = 0; d < crowding.length; d++) {
      const n = members[d] ?? 0;
      shared += (n * (n - 1)) / 2;
      members[d] = n - touching(crowding[d] ?? 0, this.#size);
      norm += active(members[d] ?? 0, crowding[d] ?? 0);
    }
    for (let k = 0; k < LEVELS; k++) {
      const p = seasoned[k] ?? 0;
      balance[k] = (1 - p) * (balance[k] ?? 0) - p * (this.#beyondBelow[k] ?? 0);
      norm += (balance[k] ?? 0) ** 2;
    }
    norm += this.#unrequited(duals, chosen, 0);
    if (norm === 0) return false;

    const by = length / norm;
    const others = this.#size - 1;
    for (let r = 0; r < u.length; r++) u[r] = Math.max(0, (u[r] ?? 0) + by * (slack[r] ?? 0));
    for (let l = 0; l < v.length; l++) v[l] = Math.max(0, (v[l] ?? 0) + by * (over[l] ?? 0));
    if (this.#program.pairs.value === 0 || others === 0) return true;
    for (let d = 0; d < crowding.length; d++)
      crowding[d] = Math.min(
        others,
        Math.max(0, (crowding[d] ?? 0) + (by / this.#perDomain) * (members[d] ?? 0)),
      );
    const perLevel = 2 * this.#perYear * this.#size * LEVEL;
    for (let k = 0; k < LEVELS; k++)
      seasoned[k] = clamp((seasoned[k] ?? 0) + (by / perLevel) * (balance[k] ?? 0));
    if (this.#exceedsCap) {
      const count = (this.#size * others) / 2;
      const united = others * this.#domainsOf(chosen) - shared;
      duals.uncapped[0] = clamp(
        (duals.uncapped[0] ?? 0) +
          (by / (this.#program.pairs.value * count)) * (MAX_DOMAINS - (PER_DOMAIN * united) / count),
      );
    }
    this.#unrequited(duals, chosen, by);
    return true;
  }

  /** What the chosen team leaves of rows and limits, how many share each domain, and how many are how far from the middle. */
  #count(chosen: Int32Array): void {
    const { start, row, units, demand, limits } = this.#program.cover;
    const { domainStart, domain } = this.#program.pairs;
    this.#slack.set(demand);
    for (let l = 0; l < limits.length; l++) this.#over[l] = -(limits[l]?.most ?? 0);
    this.#members.fill(0);
    this.#inTeam.fill(0);
    this.#beyondAbove.fill(0);
    this.#beyondBelow.fill(0);
    for (const j of chosen) {
      this.#inTeam[j] = 1;
      for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
        const r = row[e] ?? 0;
        this.#slack[r] = (this.#slack[r] ?? 0) - (units[e] ?? 0);
      }
      for (let l = 0; l < limits.length; l++)
        this.#over[l] = (this.#over[l] ?? 0) + (limits[l]?.weight[j] ?? 0);
      for (let at = domainStart[j] ?? 0, end = domainStart[j + 1] ?? 0; at < end; at++) {
        const d = domain[at] ?? 0;
        this.#members[d] = (this.#members[d] ?? 0) + 1;
      }
      const beyond = this.#isBelow[j] === 1 ? this.#beyondBelow : this.#beyondAbove;
      const level = this.#level[j] ?? 0;
      for (let k = 0; k < level; k++) beyond[k] = (beyond[k] ?? 0) + 1;
      beyond[level] = (beyond[level] ?? 0) + (this.#part[j] ?? 0);
    }
  }

  /** Moves credit for collaborations from members to those who are not; returns how many there are. */
  #unrequited({ credit }: TeamDuals, chosen: Int32Array, by: number): number {
    const { value, partnerStart, partner, score } = this.#program.pairs;
    let count = 0;
    for (const j of chosen) {
      for (let at = partnerStart[j] ?? 0, end = partnerStart[j + 1] ?? 0; at < end; at++) {
        const worth = value * (score[at] ?? 0);
        if (this.#inTeam[partner[at] ?? 0] === 1 || worth === 0 || (credit[at] ?? 0) === 0) continue;
        count++;
        const part = clamp((credit[at] ?? 0) - by / worth);
        credit[at] = part;
        credit[this.#reverse[at] ?? 0] = 1 - part;
      }
    }
    return count;
  }

  #domainsOf(chosen: Int32Array): number {
    const { domainStart } = this.#program.pairs;
    let sum = 0;
    for (const j of chosen) sum += (domainStart[j + 1] ?? 0) - (domainStart[j] ?? 0);
    return sum;
  }
}

/** The number of members at which a line of slope `t` touches n (n - 1) / 2 from below. */
function touching(t: number, size: number): number {
  return Math.min(Math.floor(t) + 1, size);
}

/** Square of a subgradient's part, unless its multiplier is 0 and would fall. */
function active(by: number, multiplier: number): number {
  return by > 0 || multiplier > 0 ? by * by : 0;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Whether two columns may have more domains than count. */
function mayExceedCap({ pairs }: TeamProgram): boolean {
  let [first, second] = [0, 0];
  for (let j = 0; j < pairs.experience.length; j++) {
    const count = (pairs.domainStart[j + 1] ?? 0) - (pairs.domainStart[j] ?? 0);
    if (count > first) [first, second] = [count, first];
    else if (count > second) second = count;
  }
  return PER_DOMAIN * (first + second) > MAX_DOMAINS + 1e-9;
}

/** For each entry of `partner` the one of the other side; lists are ascending, so a column meets its own entries in order. */
function reverseOf({ pairs }: TeamProgram): Int32Array {
  const { partnerStart, partner } = pairs;
  const next = partnerStart.slice();
  const reverse = new Int32Array(partner.length);
  for (let at = 0; at < partner.length; at++) {
    const j = partner[at] ?? 0;
    reverse[at] = next[j] ?? 0;
    next[j] = (next[j] ?? 0) + 1;
  }
  return reverse;
}
