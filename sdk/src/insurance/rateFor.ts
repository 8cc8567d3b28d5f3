import { rateBounds } from "../math/cover.ts";
import { buhlmannStraub } from "./buhlmannStraub.ts";

const SCALE = 1e18;
const BASIS_POINTS = 10_000n;
const DEFAULT_LOADING_BPS = 2_500;

/** What covers of one capability cost in one period, such as a day or a week. Units of the pool's asset. */
export type LossPeriod = {
  /** Cover that ended in the period, times its factors of score and duration: see `coverExposure`. */
  readonly exposure: bigint;
  /** What of it was paid out, less recoveries. */
  readonly losses: bigint;
};

export type RateForParameters = {
  /** The periods of each capability, by whatever name it has. */
  readonly history: Readonly<Record<string, readonly LossPeriod[]>>;
  /** The one that the pool insures. */
  readonly capability: string;
  /** The pool's rate as it stands; 1e18 fixed point. */
  readonly current: bigint;
  /** The pool's bounds; 1e18 fixed point. */
  readonly minRate: bigint;
  readonly maxRate: bigint;
  /** Most that the rate may change within a day, in basis points of the rate. */
  readonly maxStepBps: number;
  /** What is charged beyond the expected loss, in basis points of it; 2,500 by default. */
  readonly loadingBps?: number;
};

export type PoolRate = {
  /** What to give `setRate`: the target, as near as bounds and step let it be. 1e18 fixed point, as all of these. */
  readonly rate: bigint;
  /** Expected loss and loading for each unit of exposure. */
  readonly target: bigint;
  /** The credibility premium: the expected loss for each unit of exposure, neither loaded nor bounded. */
  readonly expectedLoss: bigint;
  /** 0 to 1: how far the expected loss follows the capability's own history. */
  readonly credibility: number;
};

/**
 * The rate that an underwriter posts, at most once a day: the capability's credibility premium (Bühlmann-Straub over all
 * capabilities), loaded, within what the pool accepts. The premium itself is unbiased: prudence is in the loading alone.
 * While no capability has two periods with exposure nothing can be learnt, and the current rate is the target.
 *
 * Throws `RangeError` for a negative exposure.
 *
 * @example
 * const { rate } = rateFor({ history, capability: "code.review", current, minRate, maxRate, maxStepBps: 1_000 });
 * await client.insurance.setRate({ pool, rate });
 */
export function rateFor({
  history,
  capability,
  current,
  minRate,
  maxRate,
  maxStepBps,
  loadingBps = DEFAULT_LOADING_BPS,
}: RateForParameters): PoolRate {
  const estimate = estimateFor(history, capability);
  const expectedLoss = estimate ? fixedPoint(estimate.premium) : withoutLoading(current, loadingBps);
  const target = estimate ? (expectedLoss * (BASIS_POINTS + BigInt(loadingBps))) / BASIS_POINTS : current;
  const { lowest, highest } = rateBounds({ rate: current, minRate, maxRate }, maxStepBps);
  return {
    rate: clamp(target, lowest, highest),
    target,
    expectedLoss,
    credibility: estimate?.credibility ?? 0,
  };
}

function estimateFor(history: RateForParameters["history"], capability: string) {
  const own = history[capability] ?? [];
  const others = Object.keys(history).filter((name) => name !== capability);
  const groups = [own, ...others.map((name) => history[name] ?? [])].map((periods) =>
    periods.filter(({ exposure }) => exposure !== 0n),
  );
  if (!groups.some(({ length }) => length > 1)) return undefined;
  return buhlmannStraub(
    groups.map((periods) =>
      periods.map(({ exposure, losses }) => ({
        ratio: Number(losses) / Number(exposure),
        weight: Number(exposure),
      })),
    ),
  ).groups[0];
}

function fixedPoint(ratio: number): bigint {
  return BigInt(Math.round(Math.max(ratio, 0) * SCALE));
}

function withoutLoading(rate: bigint, loadingBps: number): bigint {
  return (rate * BASIS_POINTS) / (BASIS_POINTS + BigInt(loadingBps));
}

function clamp(value: bigint, lowest: bigint, highest: bigint): bigint {
  if (value < lowest) return lowest;
  return value > highest ? highest : value;
}
