// Mirrors contracts/libraries/BondMath.sol.

const BASIS_POINTS = 10_000n;
const BASE = 2_000n;
const HIGHEST_FACTOR = 20_000n;
const FACTOR_PER_POINT = 15n;
const MAX_SCORE = 1_000n;

export type RequiredBondParameters = {
  /** The job's value in AINU wei. */
  readonly value: bigint;
  /** 0 to 1,000. */
  readonly score: bigint;
  /** Basis points; 10,000 is ordinary and the default. */
  readonly risk?: bigint;
};

/**
 * The bond in AINU wei that a job asks for: `value * 20 % * (2 - 1.5 * score / 1,000) * risk`, rounded up. So a quarter of
 * the value at a score of 500. Throws `RangeError` for a score above 1,000.
 *
 * @example
 * const bond = requiredBond({ value: await client.token.getAinuValue({ token, amount: price }), score });
 */
export function requiredBond({ value, score, risk = BASIS_POINTS }: RequiredBondParameters): bigint {
  if (score < 0n || score > MAX_SCORE) throw new RangeError(`${score} is no score`);
  const factor = HIGHEST_FACTOR - FACTOR_PER_POINT * score;
  return divideUp(value * BASE * factor * risk, BASIS_POINTS ** 3n);
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
