import { coverCapacity, poolUtilisation, reservedFor } from "@ainur/sdk";
import type { InsurancePool, Underwriting } from "./InsurancePool.ts";

/** Virtual shares, a million for each unit of the asset, as the pool counts them. */
const OFFSET = 6;
const VIRTUAL_SHARES = 10n ** BigInt(OFFSET);
const ONE = 10n ** 18n;

/** What follows from a pool's state. Ratios are fractions of 1. */
export function poolFigures(pool: InsurancePool) {
  const { assets, shares, sharesAside, openCover, ratioBps, premiums, refunds, payouts, recoveries, token } =
    pool;
  const reserved = reservedFor(openCover, ratioBps);
  const kept = premiums - refunds;
  return {
    /** Capital that backs cover and cannot leave. */
    reserved,
    free: assets > reserved ? assets - reserved : 0n,
    /** Capital whose owners have not asked to leave: caps are shares of it. */
    staying: worthOf(shares - sharesAside, pool),
    /** Cover that can still be sold. */
    capacity: coverCapacity({ assets, openCover, ratioBps }),
    utilisation: assets === 0n ? 0 : Number(poolUtilisation({ assets, reserved })) / Number(ONE),
    /** Payouts less recoveries over premiums less refunds; none without premiums. */
    lossRatio: kept === 0n ? undefined : Number(((payouts - recoveries) * 1_000_000n) / kept) / 1_000_000,
    /** Units of the asset for one whole share; a pool begins at one of the asset. */
    sharePrice: worthOf(10n ** BigInt(token.decimals + OFFSET), { assets, shares }),
  };
}

/** What shares are worth, in units of the asset, rounded down. */
export function worthOf(
  amount: bigint,
  { assets, shares }: Pick<InsurancePool, "assets" | "shares">,
): bigint {
  return (amount * (assets + 1n)) / (shares + VIRTUAL_SHARES);
}

/** The shares that are worth an amount, rounded up. */
export function sharesFor(
  amount: bigint,
  { assets, shares }: Pick<InsurancePool, "assets" | "shares">,
): bigint {
  return (amount * (shares + VIRTUAL_SHARES) + assets) / (assets + 1n);
}

export type RedeemState = "none" | "waiting" | "open" | "over";

/** Where a request to redeem stands, and the shares that can be redeemed now. `window` and `now` are seconds. */
export function redeemable(
  { requested, claimableAt }: Underwriting,
  pool: InsurancePool,
  window: number,
  now: number,
): { readonly state: RedeemState; readonly shares: bigint } {
  if (requested === 0n) return { state: "none", shares: 0n };
  if (now < claimableAt) return { state: "waiting", shares: 0n };
  if (now > claimableAt + window) return { state: "over", shares: 0n };
  const { free } = poolFigures(pool);
  if (worthOf(requested, pool) <= free) return { state: "open", shares: requested };
  return { state: "open", shares: (free * (pool.shares + VIRTUAL_SHARES)) / (pool.assets + 1n) };
}

/** "12.5 %", of a fraction. */
export function percent(fraction: number): string {
  return `${(fraction * 100).toLocaleString("en-US", { maximumFractionDigits: 2 })} %`;
}

/** "1.5 %", of a rate in 1e18 fixed point. */
export function ratePercent(rate: bigint): string {
  return percent(Number(rate) / Number(ONE));
}
