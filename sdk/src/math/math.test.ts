import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MathMock, startMathMock } from "../../../test/mathMock.ts";
import {
  damagesOwed,
  offenceCost,
  previewPayout,
  previewPost,
  protocolFee,
  protocolFeeAfter,
  requiredBond,
  rulingShare,
  scoreAfterFailure,
  scoreAt,
  scoreGain,
  slashSplit,
  splitPenalty,
} from "../index.ts";

const amount = fc.bigInt({ min: 0n, max: 2n ** 127n - 1n });
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const score = fc.integer({ min: 0, max: 1_000 });
const runs = { numRuns: 60 };

let mock: MathMock;
const contract: MathMock["read"] = (functionName, args) => mock.read(functionName, args);

beforeAll(async () => {
  mock = await startMathMock();
});
afterAll(() => mock.close());

describe("bonds", () => {
  it("asks for what the contract asks for", async () => {
    const risk = fc.bigInt({ min: 0n, max: 50_000n });
    await fc.assert(
      fc.asyncProperty(amount, score, risk, async (value, points, riskBps) => {
        const expected = await contract("required", [value, points, riskBps]);
        expect(requiredBond({ value, score: BigInt(points), risk: riskBps })).toBe(expected);
      }),
      runs,
    );
  });

  it("lose to an offence what the contract takes, from where it takes it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 5, maxLength: 5 }), basisPoints, async (parts, bps) => {
        const [free = 0n, others = 0n, released = 0n, unbonding = 0n, taken = 0n] = parts;
        const [locked, bonded] = [others + released, free + others + released];
        const split = slashSplit({ bonded, locked, unbonding, released, amount: taken });
        expect(Object.values(split)).toEqual(
          await contract("slashSplit", [bonded, locked, unbonding, released, taken]),
        );
        expect(offenceCost(bonded, bps)).toBe(await contract("offenceCost", [bonded, bps]));
        const penalty = splitPenalty(taken, bps);
        expect([penalty.toReserve, penalty.toTreasury]).toEqual(await contract("splitPenalty", [taken, bps]));
      }),
      runs,
    );
  });

  it("refuses a score that is none", () => {
    expect(() => requiredBond({ value: 1n, score: 1_001n })).toThrow(RangeError);
  });
});

describe("scores", () => {
  it("decay as in the contract", async () => {
    const elapsed = fc.integer({ min: 0, max: 3 * 365 * 86_400 });
    await fc.assert(
      fc.asyncProperty(score, elapsed, async (points, seconds) => {
        const expected = await contract("decayed", [points, seconds]);
        expect(BigInt(scoreAt({ score: points, updatedAt: 1_000 }, 1_000 + seconds))).toBe(expected);
      }),
      runs,
    );
  });

  it("rise and fall as in the contract", async () => {
    await fc.assert(
      fc.asyncProperty(score, async (points) => {
        expect(BigInt(scoreGain(points))).toBe(await contract("gain", [points]));
        expect(BigInt(scoreAfterFailure(points))).toBe(await contract("failed", [points]));
      }),
      runs,
    );
  });
});

describe("a job's money", () => {
  it("bears the contract's fee, of a part as of the whole", async () => {
    const feeBps = fc.integer({ min: 0, max: 500 });
    await fc.assert(
      fc.asyncProperty(amount, amount, feeBps, async (paid, part, bps) => {
        expect(protocolFee(part, bps)).toBe(await contract("fee", [part, bps]));
        expect(protocolFeeAfter(paid, part, bps)).toBe(await contract("feeAfter", [paid, part, bps]));
      }),
      runs,
    );
  });

  it("is divided as in the contract, to the last unit", async () => {
    await fc.assert(
      fc.asyncProperty(amount, amount, basisPoints, async (left, paid, shareBps) => {
        const [toProvider, toClient] = (await contract("split", [left, shareBps])) as [bigint, bigint];
        const payout = previewPayout({ price: left + paid, paid, feeBps: 100, shareBps });
        expect(payout.toClient).toBe(toClient);
        expect(payout.toPayee + payout.fee).toBe(toProvider);
        expect(payout.toPayee + payout.fee + payout.toClient).toBe(left);
      }),
      runs,
    );
  });

  it("lets the loser pay the arbitrator as in the contract", async () => {
    await fc.assert(
      fc.asyncProperty(amount, amount, basisPoints, async (clientPost, providerPost, shareBps) => {
        const [toProvider, toClient] = (await contract("splitPost", [
          clientPost,
          providerPost,
          shareBps,
        ])) as [bigint, bigint];
        expect(previewPost({ clientPost, providerPost, shareBps })).toEqual({ toProvider, toClient });
        expect(damagesOwed(clientPost, shareBps)).toBe(await contract("damages", [clientPost, shareBps]));
      }),
      runs,
    );
  });

  it("gives each ruling its share and refuses what is no ruling", async () => {
    for (const ruling of [1, 2, 3, 4, 5]) {
      expect(BigInt(rulingShare(ruling))).toBe(await contract("share", [ruling]));
    }
    expect(() => rulingShare(0)).toThrow(RangeError);
    expect(() => rulingShare(6)).toThrow(RangeError);
  });
});
