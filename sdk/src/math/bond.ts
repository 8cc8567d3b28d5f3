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

/** AINU wei that an offence of `bps` basis points costs of an own bond, active and unbonding, rounded up. */
export function offenceCost(ownBond: bigint, bps: number): bigint {
  return divideUp(ownBond * BigInt(bps), BASIS_POINTS);
}

export type SlashSplitParameters = {
  /** The active bond before, and how much of it is locked. */
  readonly bonded: bigint;
  readonly locked: bigint;
  readonly unbonding: bigint;
  /** The lock that the slash releases. */
  readonly released: bigint;
  readonly amount: bigint;
};

/**
 * What a slash takes from where, in AINU wei: first from the lock that it releases, then from the free bond, then from what is
 * unbonding. What stays locked for other jobs is never touched, so less than `amount` may be taken.
 */
export function slashSplit({ bonded, locked, unbonding, released, amount }: SlashSplitParameters): {
  readonly fromLock: bigint;
  readonly fromFree: bigint;
  readonly fromUnbonding: bigint;
} {
  const fromLock = min(amount, released);
  const fromFree = min(amount - fromLock, bonded - locked);
  return { fromLock, fromFree, fromUnbonding: min(amount - fromLock - fromFree, unbonding) };
}

/** What an offence of `bps` basis points leaves of nominations: their factor, 1e36 when untouched, rounded down, never 0. */
export function nominationFactorAfter(factor: bigint, bps: number): bigint {
  const left = (factor * (BASIS_POINTS - BigInt(bps))) / BASIS_POINTS;
  return left > 1n ? left : 1n;
}

/** Divides penalties between reserve and treasury; what rounding leaves is the treasury's. */
export function splitPenalty(
  amount: bigint,
  reserveBps: number,
): { readonly toReserve: bigint; readonly toTreasury: bigint } {
  const toReserve = (amount * BigInt(reserveBps)) / BASIS_POINTS;
  return { toReserve, toTreasury: amount - toReserve };
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
