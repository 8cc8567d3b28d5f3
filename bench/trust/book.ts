import type { LossPeriod } from "../../sdk/src/insurance/rateFor.ts";

/** A pool's figures over a simulated time. Amounts are token units. */
export type Book = {
  premiums: bigint;
  payouts: bigint;
  covers: number;
  refused: number;
  /** Days on which a loss could not be paid in full, and days that began with less capital than covers require. */
  unpaidDays: number;
  shortDays: number;
  /** Sum of the capital of each day. */
  capitalDays: number;
  /** The part of premiums that the tariff takes for expected losses, and the true risk of the same covers. */
  priced: number;
  risk: number;
  /** Sums over covers and over days of |priced - risk| / risk. */
  coverErrors: number;
  dayErrors: number;
  days: number;
  /** Exposure and losses of each day, for the underwriter's rate. */
  readonly history: LossPeriod[];
};

export function emptyBook(): Book {
  return {
    premiums: 0n,
    payouts: 0n,
    covers: 0,
    refused: 0,
    unpaidDays: 0,
    shortDays: 0,
    capitalDays: 0,
    priced: 0,
    risk: 0,
    coverErrors: 0,
    dayErrors: 0,
    days: 0,
    history: [],
  };
}
