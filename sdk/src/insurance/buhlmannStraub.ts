/** What one period of a group observed. */
export type Observation = {
  /** The mean of the period, such as loss for each unit of exposure. */
  readonly ratio: number;
  /** How much stands behind it, such as exposure; a period without weight says nothing. */
  readonly weight: number;
};

export type GroupCredibility = {
  /** Sum of the group's weights. */
  readonly weight: number;
  /** The group's own weighted mean; the collective's for a group without weight. */
  readonly mean: number;
  /** 0 to 1: how far the premium follows the group's own mean. */
  readonly credibility: number;
  readonly premium: number;
};

export type Credibility = {
  /** The collective mean: of the groups' means, weighted by their credibilities. */
  readonly collective: number;
  /** Variance of a period with weight 1 within a group. */
  readonly within: number;
  /** Variance of the groups' true means; 0 where the data show none. */
  readonly between: number;
  /** In the order of the groups that were given. */
  readonly groups: readonly GroupCredibility[];
};

type Summary = { readonly weight: number; readonly mean: number };

/**
 * Credibility premiums by Bühlmann and Straub (1970) with their unbiased non-parametric estimators, for any number of
 * periods a group (Bühlmann and Gisler, "A Course in Credibility Theory and its Applications", 2005, section 4.8;
 * Klugman, Panjer and Willmot, "Loss Models", empirical Bayes estimation). A negative estimate of the variance between
 * groups counts as 0: no group is then believed, and the collective is the weighted mean of all observations.
 *
 * Throws `RangeError` for a weight below 0, a ratio that is not finite, and where no group has two periods with weight, which
 * the variance within groups cannot be told without.
 *
 * @example
 * const { groups } = buhlmannStraub([
 *   [{ ratio: 0.02, weight: 900 }, { ratio: 0.03, weight: 1_100 }],
 *   [{ ratio: 0.06, weight: 80 }, { ratio: 0.01, weight: 120 }],
 * ]);
 * groups[1]?.premium; // between the group's own 0.03 and the collective mean
 */
export function buhlmannStraub(groups: readonly (readonly Observation[])[]): Credibility {
  for (const observation of groups.flat()) check(observation);
  const observed = groups.map((group) => group.filter(({ weight }) => weight > 0));
  const summaries = observed.map(summaryOf);
  const within = varianceWithin(observed, summaries);
  const between = varianceBetween(summaries, within);

  const credibilities = summaries.map(({ weight }) => credibilityOf(weight, { within, between }));
  const collective = weightedMean(
    summaries.map(({ mean, weight }, index) => ({
      ratio: mean,
      weight: between > 0 ? (credibilities[index] ?? 0) : weight,
    })),
  );
  return {
    collective,
    within,
    between,
    groups: summaries.map(({ weight, mean: own }, index) => {
      const credibility = credibilities[index] ?? 0;
      const mean = weight > 0 ? own : collective;
      return { weight, mean, credibility, premium: collective + credibility * (mean - collective) };
    }),
  };
}

function check({ ratio, weight }: Observation): void {
  if (!Number.isFinite(ratio)) throw new RangeError(`${ratio} is no ratio`);
  if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`${weight} is no weight`);
}

function summaryOf(group: readonly Observation[]): Summary {
  return { weight: sum(group.map(({ weight }) => weight)), mean: weightedMean(group) };
}

function varianceWithin(groups: readonly (readonly Observation[])[], summaries: readonly Summary[]): number {
  const freedom = sum(groups.map(({ length }) => Math.max(length - 1, 0)));
  if (freedom === 0) throw new RangeError("No group has two periods with weight");
  const squares = groups.flatMap((group, index) =>
    group.map(({ ratio, weight }) => weight * (ratio - (summaries[index]?.mean ?? 0)) ** 2),
  );
  return sum(squares) / freedom;
}

function varianceBetween(summaries: readonly Summary[], within: number): number {
  const weighted = summaries.filter(({ weight }) => weight > 0);
  const total = sum(weighted.map(({ weight }) => weight));
  const spread = total - sum(weighted.map(({ weight }) => weight ** 2)) / total;
  if (weighted.length < 2) return 0;
  const mean = sum(weighted.map((group) => group.weight * group.mean)) / total;
  const squares = sum(weighted.map((group) => group.weight * (group.mean - mean) ** 2));
  return Math.max((squares - (weighted.length - 1) * within) / spread, 0);
}

function credibilityOf(
  weight: number,
  { within, between }: { readonly within: number; readonly between: number },
): number {
  return between > 0 && weight > 0 ? weight / (weight + within / between) : 0;
}

function weightedMean(observations: readonly Observation[]): number {
  const total = sum(observations.map(({ weight }) => weight));
  return total > 0 ? sum(observations.map(({ ratio, weight }) => ratio * weight)) / total : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
