import { DiscoveryOutOfRange } from "./errors.ts";

/** What is known of an agent that could be hired. What is not known counts as nothing. */
export type RankCandidate = {
  readonly id: string;
  /** Of its card and what is wanted, as a cosine: -1 to 1. */
  readonly similarity?: number;
  /** 0 to 1,000. */
  readonly reputation?: number;
  /** In units of one token, the same for all. */
  readonly price?: bigint;
  /** Free bond in AINU wei. */
  readonly bond?: bigint;
  /** How long it takes to answer, as learned: milliseconds. */
  readonly latency?: number;
};

const ASPECTS = ["similarity", "reputation", "price", "bond", "latency"] as const;
type Aspect = (typeof ASPECTS)[number];

/** How much each aspect counts, in proportion to the others. */
export type RankWeights = Readonly<Record<Aspect, number>>;

export const DEFAULT_WEIGHTS: RankWeights = { similarity: 4, reputation: 3, price: 1, bond: 1, latency: 1 };

export type RankedAgent<Candidate extends RankCandidate = RankCandidate> = {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly rank: number;
  /** For a person to read: what it is and what it added, the weightiest first. */
  readonly reasons: readonly string[];
};

/** An answer after so many milliseconds is worth half of an immediate one. */
const HALF_LATENCY = 1_000;

/**
 * Orders candidates by a weighted mean of what speaks for them, each from 0 to 1: similarity, reputation, how cheap against
 * the cheapest, how much bond against the largest, how fast. Of equals the lower id comes first. O(n log n). Throws
 * `DiscoveryOutOfRange`.
 */
export function rankAgents<Candidate extends RankCandidate>(
  candidates: readonly Candidate[],
  weights: RankWeights = DEFAULT_WEIGHTS,
): RankedAgent<Candidate>[] {
  const total = ASPECTS.reduce((sum, aspect) => sum + weights[aspect], 0);
  for (const aspect of ASPECTS) check(`weights.${aspect}`, { value: weights[aspect], least: 0 });
  check("weights", { value: total, least: Number.MIN_VALUE });
  for (const { similarity = 0, reputation = 0, latency = 0, price = 0n, bond = 0n } of candidates) {
    check("similarity", { value: similarity, least: -1.001, most: 1.001 });
    check("reputation", { value: reputation, least: 0, most: 1_000 });
    check("latency", { value: latency, least: 0 });
    check("price", { value: Number(price), least: 0 });
    check("bond", { value: Number(bond), least: 0 });
  }
  const prices = candidates.flatMap(({ price }) => (price === undefined ? [] : [price]));
  const bounds: Bounds = {
    cheapest: prices.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n,
    largestBond: candidates.reduce((most, { bond = 0n }) => (bond > most ? bond : most), 0n),
  };
  return candidates
    .map((candidate) => {
      const parts = ASPECTS.map((aspect) => {
        const { value, text } = MEASURES[aspect](candidate, bounds);
        return { points: (weights[aspect] / total) * value, text };
      }).sort((a, b) => b.points - a.points);
      return {
        candidate,
        rank: parts.reduce((sum, { points }) => sum + points, 0),
        reasons: parts.map(({ points, text }) => `${text} (+${points.toFixed(2)})`),
      };
    })
    .sort((a, b) => b.rank - a.rank || (a.candidate.id < b.candidate.id ? -1 : 1));
}

type Bounds = { readonly cheapest: bigint; readonly largestBond: bigint };
type Measure = (
  candidate: RankCandidate,
  bounds: Bounds,
) => { readonly value: number; readonly text: string };

const MEASURES: Readonly<Record<Aspect, Measure>> = {
  similarity: ({ similarity }) =>
    similarity === undefined
      ? { value: 0, text: "what it says of itself is not known" }
      : {
          value: Math.min(1, Math.max(0, similarity)),
          text: `its card is like what is wanted by ${similarity.toFixed(2)}`,
        },
  reputation: ({ reputation }) =>
    reputation === undefined
      ? { value: 0, text: "no reputation is known" }
      : { value: reputation / 1_000, text: `reputation ${reputation} of 1,000` },
  price: ({ price }, { cheapest }) => {
    if (price === undefined) return { value: 0, text: "no price is known" };
    if (price === cheapest) return { value: 1, text: "nobody asks less" };
    const value = Number(cheapest) / Number(price);
    return {
      value,
      text: value === 0 ? "another asks nothing" : `asks ${(1 / value).toFixed(2)} times the least`,
    };
  },
  bond: ({ bond }, { largestBond }) => {
    if (bond === undefined) return { value: 0, text: "no bond is known" };
    const value = largestBond === 0n ? 0 : Number(bond) / Number(largestBond);
    return { value, text: `its free bond is ${Math.round(100 * value)} % of the largest` };
  },
  latency: ({ latency }) =>
    latency === undefined
      ? { value: 0, text: "how fast it answers is not known" }
      : { value: HALF_LATENCY / (HALF_LATENCY + latency), text: `answers within ${Math.round(latency)} ms` },
};

function check(
  parameter: string,
  {
    value,
    least,
    most = Number.MAX_VALUE,
  }: { readonly value: number; readonly least: number; readonly most?: number },
): void {
  if (!(value >= least && value <= most))
    throw new DiscoveryOutOfRange({ parameter, value, range: `from ${least} to ${most}` });
}
