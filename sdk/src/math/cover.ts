// Mirrors contracts/libraries/CoverMath.sol. Amounts are units of the pool's asset; rates and utilisation are 1e18 fixed point.

const BASIS_POINTS = 10_000n;
const ONE = 10n ** 18n;
const MAX_SCORE = 1_000n;
const INITIAL_SCORE = 500n;
const WEEK = 604_800n;
const LONGEST_PRICED_DURATION = 25n * WEEK;
const LOW_SCORE_CAP = 1_000n;
const CAP_SLOPE = 18n;

/** Seconds for which a payout counts against the caps of its agent and its client; each payout restarts it for all that counts. */
export const LOSS_MEMORY = 90 * 86_400;

/** Seconds after the last planned deadline of its job for which a cover still pays, while a dispute about it may last. */
export const DISPUTE_TIME = 28 * 86_400;

/**
 * How long a job may be planned for so that a pool with this redemption delay insures it, in seconds: a longer one could outlast
 * the capital that stands for it, and `openInsured` throws `DurationTooLong`.
 *
 * @example
 * const { redemptionDelay } = await client.insurance.getSettings({ pool });
 * const { openBy, workPeriod, reviewPeriod, contestPeriod } = terms;
 * const isInsurable = openBy - now + workPeriod + reviewPeriod + contestPeriod <= longestCovered(redemptionDelay);
 */
export function longestCovered(redemptionDelay: number): number {
  return redemptionDelay - DISPUTE_TIME;
}

/** What a pool charges for each unit of cover, and the bounds of what comes of it. */
export type CoverTariff = {
  readonly rate: bigint;
  readonly minRate: bigint;
  readonly maxRate: bigint;
};

/** What makes one cover dearer than another. */
export type CoverRisk = {
  readonly amount: bigint;
  /** The agent's, 0 to 1,000. */
  readonly score: bigint;
  /** Seconds until the last planned deadline of the job. */
  readonly duration: number;
};

export type CoverPremiumParameters = CoverTariff &
  CoverRisk & {
    /** Share of the pool's assets that is reserved, this cover included: see `poolUtilisation`. */
    readonly utilisation: bigint;
  };

/**
 * What cover costs: `amount * rate * f(score) * f(duration) * f(utilisation)`, rounded up, and no less than `amount * minRate`
 * and no more than `amount * maxRate`. The factors are 1 for a score of 500, a week, and an idle pool.
 *
 * @example
 * const { assets, openCover, rate } = await client.insurance.getState({ pool });
 * const { minRate, maxRate, ratioBps } = await client.insurance.getSettings({ pool });
 * const utilisation = poolUtilisation({ assets, reserved: reservedFor(openCover + amount, ratioBps) });
 * const premium = coverPremium({ rate, minRate, maxRate, amount, score, duration: 86_400, utilisation });
 */
export function coverPremium({
  rate,
  minRate,
  maxRate,
  amount,
  score,
  duration,
  utilisation,
}: CoverPremiumParameters): bigint {
  const factors = scoreFactor(score) * (WEEK + pricedDuration(duration)) * utilisationFactor(utilisation);
  const price = divideUp(amount * rate * factors, ONE * BASIS_POINTS * (2n * WEEK) * ONE);
  const lowest = divideUp(amount * minRate, ONE);
  const highest = divideUp(amount * maxRate, ONE);
  return min(max(price, lowest), highest);
}

/**
 * Cover times its factors of score and duration, rounded down: the exposure that a pool's rate is the expected loss of. It is
 * what `rateFor` of `@ainur/sdk/insurance` weighs losses by.
 */
export function coverExposure({ amount, score, duration }: CoverRisk): bigint {
  return (amount * scoreFactor(score) * (WEEK + pricedDuration(duration))) / (BASIS_POINTS * 2n * WEEK);
}

export type UnusedPremiumParameters = {
  readonly premium: bigint;
  /** Seconds since the cover opened. */
  readonly elapsed: number;
  /** Seconds that the cover was planned for. */
  readonly duration: number;
};

/** The part of a premium that a cancelled job gets back: for the time that was not used, rounded down. */
export function unusedPremium({ premium, elapsed, duration }: UnusedPremiumParameters): bigint {
  const priced = pricedDuration(duration);
  const unused = priced - BigInt(elapsed);
  return unused > 0n ? (premium * unused) / priced : 0n;
}

/** The capital that backs open cover, rounded up. */
export function reservedFor(openCover: bigint, ratioBps: number): bigint {
  return divideUp(openCover * BigInt(ratioBps), BASIS_POINTS);
}

export type CoverCapacityParameters = {
  readonly assets: bigint;
  readonly openCover: bigint;
  /** Capital over open cover, in basis points. */
  readonly ratioBps: number;
};

/** The most cover that a pool's capital carries beyond what is open. */
export function coverCapacity({ assets, openCover, ratioBps }: CoverCapacityParameters): bigint {
  return max((assets * BASIS_POINTS) / BigInt(ratioBps) - openCover, 0n);
}

/**
 * The most that a pool's capital stands for with one client, or with an agent of the highest score: open cover, and what was
 * paid within `LOSS_MEMORY` and not recovered. Rounded down. `assets` is what the shares are worth that nobody put aside.
 */
export function coverCap(assets: bigint, capBps: number): bigint {
  return (assets * BigInt(capBps)) / BASIS_POINTS;
}

export type AgentCoverCapParameters = {
  /** What the shares are worth that nobody put aside to redeem them. */
  readonly assets: bigint;
  /** Of the pool, in basis points of its assets. */
  readonly agentCapBps: number;
  /** The agent's, 0 to 1,000. */
  readonly score: bigint;
};

/**
 * The most that a pool's capital stands for with one agent, rounded down: a tenth of the pool's cap up to a score of 500, from
 * there straight to all of it at 1,000. So a new agent is worth little to somebody who means to fail.
 *
 * @example
 * agentCoverCap({ assets: 10_000n, agentCapBps: 2_000, score: 500n }); // 200n
 */
export function agentCoverCap({ assets, agentCapBps, score }: AgentCoverCapParameters): bigint {
  return (assets * BigInt(agentCapBps) * capShare(score)) / (BASIS_POINTS * BASIS_POINTS);
}

/** The share of a pool's assets that is reserved, rounded up, at most 1e18. */
export function poolUtilisation({
  assets,
  reserved,
}: {
  readonly assets: bigint;
  readonly reserved: bigint;
}): bigint {
  return reserved >= assets ? ONE : divideUp(reserved * ONE, assets);
}

/** Where the rate can be moved in one day: by `maxStepBps` of it, rounded down, within the bounds. */
export function rateBounds(
  { rate, minRate, maxRate }: CoverTariff,
  maxStepBps: number,
): { readonly lowest: bigint; readonly highest: bigint } {
  const step = (rate * BigInt(maxStepBps)) / BASIS_POINTS;
  return { lowest: max(max(rate - step, 0n), minRate), highest: min(rate + step, maxRate) };
}

/** In basis points: 2.5 at 0, 1 at 500, 0.4 at 1,000, straight between them. */
function scoreFactor(score: bigint): bigint {
  return score < INITIAL_SCORE ? 25_000n - 30n * score : 16_000n - 12n * min(score, MAX_SCORE);
}

/** In basis points. */
function capShare(score: bigint): bigint {
  return LOW_SCORE_CAP + CAP_SLOPE * max(min(score, MAX_SCORE) - INITIAL_SCORE, 0n);
}

function pricedDuration(duration: number): bigint {
  return min(BigInt(duration), LONGEST_PRICED_DURATION);
}

function utilisationFactor(utilisation: bigint): bigint {
  return ONE + divideUp(2n * utilisation * utilisation, ONE);
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
