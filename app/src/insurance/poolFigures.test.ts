import { describe, expect, it } from "vitest";
import { underwritingFixture as own, poolFixture as pool } from "./insuranceFixture.ts";
import { percent, poolFigures, ratePercent, redeemable, sharesFor, worthOf } from "./poolFigures.ts";

const TUSD = 1_000_000n;

describe("poolFigures", () => {
  it("counts what backs cover by the ratio, rounded up", () => {
    const figures = poolFigures({ ...pool, openCover: 333n * TUSD + 1n, ratioBps: 15_000 });
    expect(figures.reserved).toBe(499_500_002n);
    expect(figures.free).toBe(pool.assets - 499_500_002n);
    expect(figures.utilisation).toBeCloseTo(0.4995, 6);
    expect(figures.capacity).toBe(333_666_665n);
  });

  it("has a loss ratio only once there are premiums, net of refunds and recoveries", () => {
    expect(poolFigures(pool).lossRatio).toBeUndefined();
    const changes = {
      premiums: 50n * TUSD,
      refunds: 10n * TUSD,
      payouts: 30n * TUSD,
      recoveries: 10n * TUSD,
    };
    expect(poolFigures({ ...pool, ...changes }).lossRatio).toBe(0.5);
  });

  it("prices a share at one unit to begin with, and more after gains", () => {
    expect(poolFigures({ ...pool, assets: 0n, shares: 0n }).sharePrice).toBe(TUSD);
    expect(poolFigures({ ...pool, assets: 1_100n * TUSD }).sharePrice).toBe(1_099_999n);
  });

  it("is not in use when it is empty", () => {
    expect(poolFigures({ ...pool, assets: 0n, shares: 0n })).toMatchObject({ utilisation: 0, capacity: 0n });
  });
});

it("finds shares that are worth at least an amount", () => {
  const gained = { assets: 1_234_567_891n, shares: pool.shares };
  for (const amount of [1n, 7n, 1_000_003n]) {
    const shares = sharesFor(amount, gained);
    expect(worthOf(shares, gained)).toBeGreaterThanOrEqual(amount);
    expect(worthOf(shares - 1n, gained)).toBeLessThan(amount);
  }
});

describe("redeemable", () => {
  const asked = { ...own, requested: own.shares, claimableAt: 1_000 };

  it("waits for the delay, then has the window, and not longer", () => {
    expect(redeemable(own, pool, 100, 2_000)).toEqual({ state: "none", shares: 0n });
    expect(redeemable(asked, pool, 100, 999)).toEqual({ state: "waiting", shares: 0n });
    expect(redeemable(asked, pool, 100, 1_000)).toEqual({ state: "open", shares: own.shares });
    expect(redeemable(asked, pool, 100, 1_100).state).toBe("open");
    expect(redeemable(asked, pool, 100, 1_101)).toEqual({ state: "over", shares: 0n });
  });

  it("is only what backs no cover", () => {
    const busy = { ...pool, openCover: 960n * TUSD };
    const { shares } = redeemable(asked, busy, 100, 1_000);
    expect(worthOf(shares, busy)).toBeLessThanOrEqual(40n * TUSD);
    expect(worthOf(shares + 10n ** 6n, busy)).toBeGreaterThanOrEqual(40n * TUSD);
  });
});

it("writes fractions and rates as percent", () => {
  expect(percent(0.12345)).toBe("12.35 %");
  expect(ratePercent(15n * 10n ** 15n)).toBe("1.5 %");
});
