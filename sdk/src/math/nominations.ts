// Mirrors contracts/libraries/NominationMath.sol. Amounts are AINU wei; everything is rounded down.

const BASIS_POINTS = 10_000n;
const REWARD_SCALE = 10n ** 21n;

/** The factor of an agent that never committed an offence. */
export const WHOLE_NOMINATION_FACTOR = 10n ** 36n;

/** The shares that a nomination buys at the agent's factor. Throws `RangeError` for a factor of 0. */
export function nominationShares(assets: bigint, factor: bigint): bigint {
  return (assets * WHOLE_NOMINATION_FACTOR) / factor;
}

/**
 * What shares of an agent's pool are worth at its factor.
 *
 * @example
 * const factor = await client.staking.getNominationFactor({ agentId });
 * const assets = nominationAssets(shares, factor);
 */
export function nominationAssets(shares: bigint, factor: bigint): bigint {
  return (shares * factor) / WHOLE_NOMINATION_FACTOR;
}

/** What each of `base` units gets of a reward, in 1e21 fixed point. Throws `RangeError` for a base of 0. */
export function rewardPerUnit(amount: bigint, base: bigint): bigint {
  return (amount * REWARD_SCALE) / base;
}

/** What units earned while an accumulator of `rewardPerUnit` rose from `before` to `accumulated`. */
export function rewardEarned(units: bigint, accumulated: bigint, before: bigint): bigint {
  return (units * (accumulated - before)) / REWARD_SCALE;
}

/** The agent's commission of `bps` basis points on a reward, and what is left for its nominators. */
export function splitReward(
  amount: bigint,
  bps: number,
): { readonly commission: bigint; readonly toNominators: bigint } {
  const commission = (amount * BigInt(bps)) / BASIS_POINTS;
  return { commission, toNominators: amount - commission };
}
