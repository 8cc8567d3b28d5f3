import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MathMock, startMathMock } from "../../../test/mathMock.ts";
import {
  agentCoverCap,
  coverCap,
  coverCapacity,
  coverExposure,
  coverPremium,
  poolUtilisation,
  rateBounds,
  reservedFor,
  unusedPremium,
} from "./cover.ts";

const ONE = 10n ** 18n;
const amount = fc.bigInt({ min: 0n, max: 2n ** 96n - 1n });
const score = fc.bigInt({ min: 0n, max: 1_100n });
const duration = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const utilisation = fc.bigInt({ min: 0n, max: ONE });
const basisPoints = fc.integer({ min: 0, max: 50_000 });
const tariff = fc
  .tuple(...([0, 1, 2] as const).map(() => fc.bigInt({ min: 10n ** 14n, max: ONE / 2n })))
  .map((rates) => rates.toSorted((a, b) => Number(a - b)))
  .map(([minRate = 0n, rate = 0n, maxRate = 0n]) => ({ minRate, rate, maxRate }));
const runs = { numRuns: 100 };
const inUnits = ({ rate, minRate, maxRate }: { rate: bigint; minRate: bigint; maxRate: bigint }) => ({
  rate,
  lowest: minRate,
  highest: maxRate,
});

let mock: MathMock;
beforeAll(async () => {
  mock = await startMathMock();
});
afterAll(() => mock.close());

describe("coverPremium", () => {
  const ordinary = { rate: ONE / 50n, minRate: ONE / 1_000n, maxRate: ONE / 4n, amount: 10_000n };
  const week = 604_800;

  it("is the contract's premium", async () => {
    await fc.assert(
      fc.asyncProperty(
        tariff,
        amount,
        score,
        duration,
        utilisation,
        async (rates, cover, points, time, used) => {
          const parameters = { ...rates, amount: cover, score: points, duration: time, utilisation: used };
          expect(coverPremium(parameters)).toBe(
            await mock.read("premium", [inUnits(rates), cover, points, time, used]),
          );
        },
      ),
      runs,
    );
  });

  it("is the rate for an agent with the initial score, a week and an idle pool", () => {
    expect(coverPremium({ ...ordinary, score: 500n, duration: week, utilisation: 0n })).toBe(200n);
  });

  it("rises as the score falls, with time and with use, within the bounds", () => {
    const base = { ...ordinary, score: 500n, duration: week, utilisation: 0n };
    expect(coverPremium({ ...base, score: 0n })).toBe(500n);
    expect(coverPremium({ ...base, score: 1_000n })).toBe(80n);
    expect(coverPremium({ ...base, duration: 3 * week })).toBe(400n);
    expect(coverPremium({ ...base, utilisation: ONE })).toBe(600n);
    expect(coverPremium({ ...base, duration: 25 * week, score: 0n })).toBe(2_500n);
    expect(coverPremium({ ...base, rate: ONE / 1_000n, score: 1_000n })).toBe(10n);
  });
});

describe("coverExposure", () => {
  it("times the rate is the premium of an idle pool, but for rounding", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), score, duration, (cover, points, time) => {
        const risk = { amount: cover, score: points, duration: time };
        const unbounded = { rate: ONE / 10n, minRate: 0n, maxRate: 100n * ONE, utilisation: 0n };
        const apart = coverPremium({ ...risk, ...unbounded }) - coverExposure(risk) / 10n;
        expect(apart).toBeGreaterThanOrEqual(0n);
        expect(apart).toBeLessThanOrEqual(1n);
      }),
    );
  });
});

describe("a pool's books", () => {
  it("are the contract's", async () => {
    await fc.assert(
      fc.asyncProperty(amount, amount, basisPoints, duration, duration, async (a, b, bps, elapsed, time) => {
        const ratioBps = 10_000 + bps;
        expect(reservedFor(a, ratioBps)).toBe(await mock.read("reserved", [a, ratioBps]));
        expect(coverCapacity({ assets: a, openCover: b, ratioBps })).toBe(
          await mock.read("capacity", [a, b, ratioBps]),
        );
        expect(coverCap(a, bps)).toBe(await mock.read("cap", [a, bps]));
        expect(poolUtilisation({ reserved: a, assets: b })).toBe(await mock.read("utilisation", [a, b]));
        expect(unusedPremium({ premium: a, elapsed, duration: time })).toBe(
          await mock.read("unusedPremium", [a, elapsed, time]),
        );
      }),
      runs,
    );
  });

  it("have the contract's cap for an agent", async () => {
    await fc.assert(
      fc.asyncProperty(
        amount,
        fc.integer({ min: 0, max: 10_000 }),
        score,
        async (assets, agentCapBps, points) => {
          expect(agentCoverCap({ assets, agentCapBps, score: points })).toBe(
            await mock.read("agentCap", [assets, agentCapBps, points]),
          );
        },
      ),
      runs,
    );
  });

  it("stand for a new agent with a tenth of what they stand for with the best", () => {
    const books = { assets: 10_000n, agentCapBps: 2_000 };
    const caps = [0n, 500n, 750n, 1_000n].map((points) => agentCoverCap({ ...books, score: points }));
    expect(caps).toEqual([200n, 200n, 1_100n, 2_000n]);
  });

  it("carry exactly the capacity", () => {
    fc.assert(
      fc.property(amount, amount, basisPoints, (assets, openCover, bps) => {
        const ratioBps = 10_000 + bps;
        const capacity = coverCapacity({ assets, openCover, ratioBps });
        if (capacity > 0n) expect(reservedFor(openCover + capacity, ratioBps)).toBeLessThanOrEqual(assets);
        expect(reservedFor(openCover + capacity + 1n, ratioBps)).toBeGreaterThan(assets);
      }),
    );
  });
});

describe("rateBounds", () => {
  it("lets the rate go where the contract lets it go", async () => {
    await fc.assert(
      fc.asyncProperty(tariff, basisPoints, async (rates, maxStepBps) => {
        const { lowest, highest } = rateBounds(rates, maxStepBps);
        expect([lowest, highest]).toEqual(await mock.read("rateStep", [inUnits(rates), maxStepBps]));
      }),
      runs,
    );
  });
});
