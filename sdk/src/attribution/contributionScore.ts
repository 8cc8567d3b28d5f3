import { AttributionError } from "./AttributionError.ts";

/** What a member did for a coalition, measured in any unit that is the same for all members; from 0 on. */
export type Contribution = {
  /** Work that was done, such as subtasks weighted by their price. */
  readonly directWork: number;
  /** Work that others could build on, by how well they then did. */
  readonly enablement: number;
  /** Planning, handing over, bringing together. */
  readonly coordination: number;
  /** Value that came of the combination alone. */
  readonly synergy: number;
  /** Problems that were solved and risk that was taken. */
  readonly risk: number;
};

export type Dimension = keyof Contribution;

const DIMENSIONS: readonly Dimension[] = ["directWork", "enablement", "coordination", "synergy", "risk"];

/** How much each dimension counts; they sum to 1. */
export const DIMENSION_WEIGHTS: Contribution = {
  directWork: 0.4,
  enablement: 0.25,
  coordination: 0.15,
  synergy: 0.15,
  risk: 0.05,
};

export type ContributionScore = {
  /** Share of the whole, 0 to 1. The scores of all members sum to 1, or to 0 where nobody did anything. */
  readonly score: number;
  /** What each dimension gave of it. */
  readonly breakdown: Contribution;
};

/**
 * The five-dimensional score of members. In each dimension members share its weight in proportion to what they did; where nobody did
 * anything in a dimension its weight falls to the others, so that scores always sum to 1.
 *
 * Throws `AttributionError` for a measure that is negative or not finite, and for weights that are so or all 0.
 */
export function contributionScores(
  contributions: readonly Contribution[],
  weights: Contribution = DIMENSION_WEIGHTS,
): ContributionScore[] {
  for (const dimension of DIMENSIONS) {
    check(weights[dimension], `Weight of ${dimension}`);
    for (const [member, contribution] of contributions.entries())
      check(contribution[dimension], `${dimension} of member ${member}`);
  }
  const totals = sumsOf(contributions);
  const used = DIMENSIONS.filter((dimension) => totals[dimension] > 0);
  const weight = used.reduce((sum, dimension) => sum + weights[dimension], 0);
  return contributions.map((contribution) => {
    const breakdown = { directWork: 0, enablement: 0, coordination: 0, synergy: 0, risk: 0 };
    let score = 0;
    for (const dimension of weight > 0 ? used : []) {
      breakdown[dimension] = (weights[dimension] / weight) * (contribution[dimension] / totals[dimension]);
      score += breakdown[dimension];
    }
    return { score, breakdown };
  });
}

function sumsOf(contributions: readonly Contribution[]): Contribution {
  const totals = { directWork: 0, enablement: 0, coordination: 0, synergy: 0, risk: 0 };
  for (const contribution of contributions) {
    for (const dimension of DIMENSIONS) totals[dimension] += contribution[dimension];
  }
  return totals;
}

function check(value: number, name: string): void {
  if (!Number.isFinite(value) || value < 0)
    throw new AttributionError(`${name} is ${value}, no finite number from 0 on.`);
}
