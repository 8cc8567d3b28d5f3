/** A value of each player that was sampled. */
export type Estimate = {
  readonly values: Float64Array;
  /** Standard error of each value; 0 for one that was computed. */
  readonly errors: Float64Array;
  /** Coalitions that were evaluated. */
  readonly evaluations: number;
};

/** The interval that holds the value of `player` with the confidence of `z` standard errors: 1.96 for 95 %. */
export function intervalOf(
  { values, errors }: Estimate,
  player: number,
  z = 1.96,
): readonly [low: number, high: number] {
  const value = values[player] ?? Number.NaN;
  const width = z * (errors[player] ?? Number.NaN);
  return [value - width, value + width];
}
