import { reservedFor } from "../../sdk/src/math/cover.ts";
import { freeAssets, type Pool } from "./pool.ts";

/** Whoever owns a pool. Shares are a number: what each owner has is not followed. */
export type Underwriters = {
  shares: number;
  /** Shares put aside, and the day on which they may be redeemed. */
  leaving: number;
  leavesOn: number;
};

const REDEMPTION_DAYS = 60;
/** A request that is not used within a week of its delay lapses, as in the contract; then it is taken back. */
const REDEMPTION_WINDOW = 7;

export function underwritersOf(pool: Pool): Underwriters {
  return { shares: Number(pool.assets), leaving: 0, leavesOn: 0 };
}

function sharePrice(pool: Pool, { shares }: Underwriters): number {
  return shares > 0 ? Number(pool.assets) / shares : 0;
}

/** Keeps about half of the capital at work: takes out what lies idle, and adds where cover is short of it. */
export function rebalance(pool: Pool, owners: Underwriters, day: number): void {
  const used = Number(reservedFor(pool.openCover, pool.settings.ratioBps));
  const assets = Number(pool.assets);
  if (used > 0.75 * assets && owners.shares > 0) {
    const added = used / 0.5 - assets;
    owners.shares += added / sharePrice(pool, owners);
    pool.assets += BigInt(Math.round(added));
  } else if (used < 0.35 * assets && owners.leaving === 0) {
    requestRedeem(pool, owners, owners.shares * (1 - used / 0.5 / assets), day);
  }
  countStaying(pool, owners);
}

export function requestRedeem(pool: Pool, owners: Underwriters, shares: number, day: number): void {
  owners.leaving = shares;
  owners.leavesOn = day + REDEMPTION_DAYS;
  countStaying(pool, owners);
}

/** Pays out what was asked for in time, as far as it backs no cover; the rest waits for what covers free, until it lapses. */
export function redeem(pool: Pool, owners: Underwriters, day: number): void {
  if (owners.leaving === 0 || day < owners.leavesOn) return;
  if (day > owners.leavesOn + REDEMPTION_WINDOW) {
    owners.leaving = 0;
    countStaying(pool, owners);
    return;
  }
  const price = sharePrice(pool, owners);
  const asked = BigInt(Math.floor(owners.leaving * price));
  const free = freeAssets(pool);
  const paid = asked < free ? asked : free;
  const burned = price > 0 ? Math.min(Number(paid) / price, owners.leaving) : 0;
  pool.assets -= paid;
  owners.shares -= burned;
  owners.leaving = paid === asked ? 0 : owners.leaving - burned;
  countStaying(pool, owners);
}

function countStaying(pool: Pool, { shares, leaving }: Underwriters): void {
  pool.staying = shares > 0 ? Math.max(1 - leaving / shares, 0) : 0;
}
