import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buhlmannStraub } from "./buhlmannStraub.ts";
import { type LossPeriod, rateFor } from "./rateFor.ts";

const PERCENT = 10n ** 16n;
const bounds = { current: 3n * PERCENT, minRate: PERCENT / 10n, maxRate: 20n * PERCENT, maxStepBps: 1_000 };
const history = {
  safe: [
    { exposure: 1_000_000n, losses: 9_000n },
    { exposure: 1_000_000n, losses: 11_000n },
  ],
  risky: [
    { exposure: 100_000n, losses: 9_000n },
    { exposure: 100_000n, losses: 8_000n },
  ],
};

describe("rateFor", () => {
  it("loads the capability's credibility premium", () => {
    const { expectedLoss, target, credibility } = rateFor({ ...bounds, history, capability: "risky" });
    const { groups } = buhlmannStraub(
      [history.risky, history.safe].map((periods) =>
        periods.map(({ exposure, losses }) => ({
          ratio: Number(losses) / Number(exposure),
          weight: Number(exposure),
        })),
      ),
    );
    expect(Number(expectedLoss) / 1e18).toBeCloseTo(groups[0]!.premium, 12);
    expect(credibility).toBe(groups[0]!.credibility);
    expect(target).toBe((expectedLoss * 12_500n) / 10_000n);
  });

  it("goes towards the target by one step at most", () => {
    expect(rateFor({ ...bounds, history, capability: "risky" }).rate).toBe((33n * PERCENT) / 10n);
    expect(rateFor({ ...bounds, history, capability: "safe" }).rate).toBe((27n * PERCENT) / 10n);
    const near = { ...bounds, history, capability: "risky", maxStepBps: 50_000 };
    expect(rateFor(near).rate).toBe(rateFor(near).target);
  });

  it("stays within step and bounds whatever happened", () => {
    const losses = fc.record({
      exposure: fc.bigInt({ min: 0n, max: 10n ** 24n }),
      losses: fc.bigInt({ min: 0n, max: 10n ** 24n }),
    });
    const rate = fc.bigInt({ min: bounds.minRate, max: bounds.maxRate });
    fc.assert(
      fc.property(fc.array(losses), fc.array(losses), rate, (a, b, current) => {
        const posted = rateFor({ ...bounds, current, history: { a, b }, capability: "a" }).rate;
        const step = current / 10n;
        expect(posted).toBeGreaterThanOrEqual(bounds.minRate);
        expect(posted).toBeLessThanOrEqual(bounds.maxRate);
        expect(posted).toBeGreaterThanOrEqual(current - step);
        expect(posted).toBeLessThanOrEqual(current + step);
      }),
    );
  });

  it("stays where it is until there is something to learn from", () => {
    const once: LossPeriod[] = [{ exposure: 100n, losses: 100n }];
    const posted = rateFor({ ...bounds, history: { a: once, b: [] }, capability: "a", loadingBps: 5_000 });
    expect(posted).toEqual({
      rate: bounds.current,
      target: bounds.current,
      expectedLoss: 2n * PERCENT,
      credibility: 0,
    });
  });

  it("gives a capability without history the collective's premium", () => {
    const { expectedLoss, credibility } = rateFor({ ...bounds, history, capability: "new" });
    expect(credibility).toBe(0);
    expect(expectedLoss).toBeGreaterThan(PERCENT);
    expect(expectedLoss).toBeLessThan(9n * PERCENT);
  });

  it("takes more paid back than paid out for no loss", () => {
    const recovered = {
      only: [
        { exposure: 100n, losses: 0n },
        { exposure: 100n, losses: -50n },
      ],
    };
    expect(rateFor({ ...bounds, history: recovered, capability: "only" }).expectedLoss).toBe(0n);
  });

  it("refuses a negative exposure", () => {
    const broken = {
      only: [
        { exposure: -1n, losses: 0n },
        { exposure: 1n, losses: 0n },
      ],
    };
    expect(() => rateFor({ ...bounds, history: broken, capability: "only" })).toThrow(RangeError);
  });
});
