import {
  agentCoverCap,
  coverCap,
  coverPremium,
  longestCovered,
  poolUtilisation,
  reservedFor,
} from "@ainur/sdk";
import { formatAmount, parseAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import type { InsurancePool } from "./InsurancePool.ts";
import { poolFigures } from "./poolFigures.ts";

const DAY = 86_400;
const MAX_SCORE = 1_000n;

/** What a person asks the price of, as it was typed. */
export type QuoteDraft = { readonly amount: string; readonly score: string; readonly days: string };

export type Quote = {
  readonly amount: bigint;
  readonly premium: bigint;
  /** Basis points of the pool's capital that would be reserved. */
  readonly utilisation: number;
};

/** What cover costs, or in words why it is not sold, by the field that is wrong. */
export function quote(
  { amount: typed, score: typedScore, days: typedDays }: QuoteDraft,
  pool: InsurancePool,
): Quote | { readonly problem: string; readonly field: keyof QuoteDraft } {
  const { token, assets, openCover, ratioBps, agentCapBps, clientCapBps } = pool;
  const amount = parseAmount(typed, token.decimals);
  if (amount === undefined || amount === 0n)
    return { field: "amount", problem: `Give an amount of ${token.symbol}` };
  const { capacity, staying } = poolFigures(pool);
  if (amount > capacity)
    return { field: "amount", problem: `The pool has capital for ${formatAmount(capacity, token)} more` };
  const forClient = coverCap(staying, clientCapBps);
  if (amount > forClient)
    return {
      field: "amount",
      problem: `The pool covers at most ${formatAmount(forClient, token)} for one client`,
    };
  const score = parseAmount(typedScore, 0);
  if (score === undefined || score > MAX_SCORE)
    return { field: "score", problem: "Give a score from 0 to 1,000" };
  const onAgent = agentCoverCap({ assets: staying, agentCapBps, score });
  if (amount > onAgent)
    return {
      field: "amount",
      problem: `The pool covers at most ${formatAmount(onAgent, token)} on an agent with this score`,
    };
  const days = Number(typedDays);
  if (typedDays.trim() === "" || !(days >= 0)) return { field: "days", problem: "Give a number of days" };
  const longest = longestCovered(pool.redemptionDelay);
  if (days * DAY > longest)
    return { field: "days", problem: `The pool covers jobs of at most ${formatDuration(longest)}` };
  const utilisation = poolUtilisation({ assets, reserved: reservedFor(openCover + amount, ratioBps) });
  return {
    amount,
    premium: coverPremium({ ...pool, amount, score, duration: Math.round(days * DAY), utilisation }),
    utilisation: Number(utilisation / 10n ** 14n),
  };
}
