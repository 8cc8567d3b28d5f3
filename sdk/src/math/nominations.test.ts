import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MathMock, startMathMock } from "../../../test/mathMock.ts";
import { nominationFactorAfter } from "./bond.ts";
import { lotPrice } from "./feeAuction.ts";
import {
  nominationAssets,
  nominationShares,
  rewardEarned,
  rewardPerUnit,
  splitReward,
  WHOLE_NOMINATION_FACTOR,
} from "./nominations.ts";

const amount = fc.bigInt({ min: 0n, max: 10n ** 27n });
const factor = fc.bigInt({ min: 10n ** 25n, max: WHOLE_NOMINATION_FACTOR });
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const runs = { numRuns: 60 };

let mock: MathMock;
beforeAll(async () => {
  mock = await startMathMock();
});
afterAll(() => mock.close());

describe("nominations", () => {
  it("buy shares and are worth what the contract says, and never more than was put in", async () => {
    await fc.assert(
      fc.asyncProperty(amount, factor, basisPoints, async (assets, scale, bps) => {
        const shares = nominationShares(assets, scale);
        expect(shares).toBe(await mock.read("toShares", [assets, scale]));
        const worth = nominationAssets(shares, scale);
        expect(worth).toBe(await mock.read("toAssets", [shares, scale]));
        expect(worth).toBeLessThanOrEqual(assets);
        expect(nominationFactorAfter(scale, bps)).toBe(await mock.read("factorAfter", [scale, bps]));
      }),
      runs,
    );
  });

  it("are never left without a factor", async () => {
    expect(nominationFactorAfter(1n, 5_000)).toBe(1n);
    expect(await mock.read("factorAfter", [1n, 5_000])).toBe(1n);
  });

  it("earn what the contract shares out", async () => {
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, basisPoints, async (reward, units, others, bps) => {
        const base = units + others + 10n ** 18n;
        const gained = rewardPerUnit(reward, base);
        expect(gained).toBe(await mock.read("rewardPerUnit", [reward, base]));
        const earned = rewardEarned(units, gained + others, others);
        expect(earned).toBe(await mock.read("rewardEarned", [units, gained + others, others]));
        expect(earned).toBeLessThanOrEqual(reward);
        const { commission, toNominators } = splitReward(reward, bps);
        expect([commission, toNominators]).toEqual(await mock.read("splitReward", [reward, bps]));
      }),
      runs,
    );
  });
});

describe("a lot of fees", () => {
  it("falls in price as in the contract", async () => {
    const elapsed = fc.integer({ min: 0, max: 100_000 });
    await fc.assert(
      fc.asyncProperty(amount, elapsed, async (value, seconds) => {
        expect(lotPrice(value, seconds)).toBe(await mock.read("lotPrice", [value, seconds]));
      }),
      runs,
    );
    expect(lotPrice(7n, 0)).toBe(14n);
    expect(lotPrice(7n, 86_400)).toBe(0n);
  });
});
