// Mirrors contracts/libraries/ScoreMath.sol.

/** What an agent without receipts has. */
export const INITIAL_SCORE = 500;
export const MAX_SCORE = 1_000;

const FAILURE_LOSS = 20;
const DAY = 86_400;
const DECAY_GRACE = 30 * DAY;

/** A score as a receipt left it. */
export type ScoreReceipt = {
  /** 0 to 1,000, before decay. */
  readonly score: number;
  /** Seconds. */
  readonly updatedAt: number;
};

/**
 * The score at a time, in seconds: after thirty idle days it falls a point a day towards 500, and never rises.
 *
 * @example
 * const score = scoreAt(await client.reputation.getRecord({ agentId }), Date.now() / 1_000);
 */
export function scoreAt({ score, updatedAt }: ScoreReceipt, time: number): number {
  const elapsed = time - updatedAt;
  if (score <= INITIAL_SCORE || elapsed <= DECAY_GRACE) return score;
  return Math.max(score - Math.floor((elapsed - DECAY_GRACE) / DAY), INITIAL_SCORE);
}

/** What a success adds before the caps of pair and day: 10 points at 0, 1 from 900, none at 1,000. */
export function scoreGain(score: number): number {
  return Math.max(10 - Math.floor(score / 100), 0);
}

/** The score after a failure. */
export function scoreAfterFailure(score: number): number {
  return Math.max(score - FAILURE_LOSS, 0);
}
