import type { CoverProgram } from "../cover/CoverProgram.ts";
import { FULL_EXPERIENCE, MAX_DOMAINS, MAX_EXPERIENCE, PER_DOMAIN } from "../synergy.ts";

/** What pairs of columns add, in flat arrays: see `synergy` for the formula. */
export type Pairs = {
  /** What a point of synergy is worth. */
  readonly value: number;
  /** What each pair costs to coordinate. */
  readonly coordination: number;
  readonly domains: number;
  /** The domains of column `j` are those from `domainStart[j]` to `domainStart[j + 1]`, each once. */
  readonly domainStart: Int32Array;
  readonly domain: Int32Array;
  readonly experience: Float64Array;
  /** Past partners of each column and the score with each, in the same layout; every collaboration stands in both. */
  readonly partnerStart: Int32Array;
  readonly partner: Int32Array;
  readonly score: Float64Array;
};

/** A cover program whose columns add something for each other: the least of cost less pairs. */
export type TeamProgram = { readonly cover: CoverProgram; readonly pairs: Pairs };

/** What column `i` and each column, in turn, add to a team that has both; 0 for itself. */
export function pairRow(pairs: Pairs, i: number, row: Float64Array): Float64Array {
  const { value, coordination, domainStart, domain, experience } = pairs;
  const mine = new Uint8Array(pairs.domains);
  const [from, to] = [domainStart[i] ?? 0, domainStart[i + 1] ?? 0];
  for (let at = from; at < to; at++) mine[domain[at] ?? 0] = 1;
  const own = to - from;
  const years = experience[i] ?? 0;
  let end = 0;
  for (let j = 0; j < row.length; j++) {
    let united = own;
    const first = end;
    end = domainStart[j + 1] ?? 0;
    for (let at = first; at < end; at++) united += mine[domain[at] ?? 0] === 1 ? 0 : 1;
    row[j] =
      value *
        (Math.min(PER_DOMAIN * united, MAX_DOMAINS) +
          Math.min((years + (experience[j] ?? 0)) / (2 * FULL_EXPERIENCE), MAX_EXPERIENCE)) -
      coordination;
  }
  for (let at = pairs.partnerStart[i] ?? 0, last = pairs.partnerStart[i + 1] ?? 0; at < last; at++) {
    const j = pairs.partner[at] ?? 0;
    row[j] = (row[j] ?? 0) + value * (pairs.score[at] ?? 0);
  }
  row[i] = 0;
  return row;
}

/** What columns `i` and `j` add to a team that has both: an entry of `pairRow`. */
export function pairValue(pairs: Pairs, i: number, j: number): number {
  const { value, coordination, domainStart, domain, experience, partnerStart, partner, score } = pairs;
  const [from, to] = [domainStart[i] ?? 0, domainStart[i + 1] ?? 0];
  const [first, end] = [domainStart[j] ?? 0, domainStart[j + 1] ?? 0];
  let united = to - from + end - first;
  for (let a = from; a < to; a++) for (let b = first; b < end; b++) if (domain[a] === domain[b]) united--;
  let points =
    Math.min(PER_DOMAIN * united, MAX_DOMAINS) +
    Math.min(((experience[i] ?? 0) + (experience[j] ?? 0)) / (2 * FULL_EXPERIENCE), MAX_EXPERIENCE);
  for (let at = partnerStart[i] ?? 0, last = partnerStart[i + 1] ?? 0; at < last; at++)
    if (partner[at] === j) points += score[at] ?? 0;
  return value * points - coordination;
}

/** Cost of a team less what its pairs add. */
export function teamCost({ cover, pairs }: TeamProgram, team: Iterable<number>): number {
  const members = [...team];
  let total = 0;
  members.forEach((i, index) => {
    total += cover.cost[i] ?? 0;
    for (const j of members.slice(index + 1)) total -= pairValue(pairs, i, j);
  });
  return total;
}

/** Some of the columns, with what they add to each other, in a new numbering. */
export function pairsAmong(pairs: Pairs, columns: Int32Array): Pairs {
  const renamed = new Int32Array(pairs.experience.length).fill(-1);
  columns.forEach((j, index) => {
    renamed[j] = index;
  });
  const domainStart = new Int32Array(columns.length + 1);
  const partnerStart = new Int32Array(columns.length + 1);
  const domain: number[] = [];
  const partner: number[] = [];
  const score: number[] = [];
  columns.forEach((j, index) => {
    for (let at = pairs.domainStart[j] ?? 0, end = pairs.domainStart[j + 1] ?? 0; at < end; at++)
      domain.push(pairs.domain[at] ?? 0);
    for (let at = pairs.partnerStart[j] ?? 0, end = pairs.partnerStart[j + 1] ?? 0; at < end; at++) {
      const other = renamed[pairs.partner[at] ?? 0] ?? -1;
      if (other < 0) continue;
      partner.push(other);
      score.push(pairs.score[at] ?? 0);
    }
    domainStart[index + 1] = domain.length;
    partnerStart[index + 1] = partner.length;
  });
  return {
    ...pairs,
    domainStart,
    domain: Int32Array.from(domain),
    experience: Float64Array.from(columns, (j) => pairs.experience[j] ?? 0),
    partnerStart,
    partner: Int32Array.from(partner),
    score: Float64Array.from(score),
  };
}
