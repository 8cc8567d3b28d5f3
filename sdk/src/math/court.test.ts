import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MathMock, startMathMock } from "../../../test/mathMock.ts";
import { appealRefunds, choiceDistance, divideAmongJurors, jurorPenalty, medianRuling } from "./court.ts";

const choices = 5;

let mock: MathMock;
beforeAll(async () => {
  mock = await startMathMock();
});
afterAll(() => mock.close());

describe("the court's arithmetic", () => {
  const runs = { numRuns: 150 };
  // A number of choices, and some of them.
  const some = fc
    .integer({ min: 2, max: 8 })
    .chain((scale) =>
      fc.tuple(fc.constant(scale), fc.array(fc.integer({ min: 0, max: scale }), { maxLength: 31 })),
    );

  it("rules as the contract does", async () => {
    await fc.assert(
      fc.asyncProperty(some, async ([scale, votes]) => {
        const expected = await mock.read("medianRuling", [votes.map(BigInt), scale]);
        expect(BigInt(medianRuling({ votes, choices: scale }))).toBe(expected);
      }),
      runs,
    );
  });

  it("punishes, divides and refunds as the contract does", async () => {
    const amount = fc.bigInt({ min: 0n, max: 2n ** 96n - 1n });
    const three = fc
      .integer({ min: 2, max: 8 })
      .chain((scale) =>
        fc.tuple(fc.constant(scale), ...[0, 0, 0].map((low) => fc.integer({ min: low, max: scale }))),
      );
    await fc.assert(
      fc.asyncProperty(amount, three, async (units, [scale = 2, a = 0, b = 0, ruling = 0]) => {
        const distance = await mock.read("distance", [a, b, scale]);
        expect(BigInt(choiceDistance(a, b, scale))).toBe(distance);
        const penalty = jurorPenalty({ atRisk: units, vote: a, ruling, choices: scale });
        expect(penalty).toBe(await mock.read("jurorPenalty", [units, a, ruling, scale]));
        const { each, rest } = divideAmongJurors(units, a);
        expect([each, rest]).toEqual(await mock.read("divide", [units, a]));
        const sides = { cost: units, challenged: a, defended: b, ruling, choices: scale };
        const { toChallenger, toDefender } = appealRefunds(sides);
        expect([toChallenger, toDefender]).toEqual(await mock.read("refunds", [units, a, b, ruling, scale]));
      }),
      runs,
    );
  });
});

describe("medianRuling", () => {
  it("is the middle vote of an odd number", () => {
    expect(medianRuling({ votes: [5, 1, 4], choices })).toBe(4);
    expect(medianRuling({ votes: [2], choices })).toBe(2);
    expect(medianRuling({ votes: [1, 1, 1, 5, 5], choices })).toBe(1);
  });

  it("is the midpoint of the two middle votes, towards the middle of the choices", () => {
    expect(medianRuling({ votes: [1, 3], choices })).toBe(2);
    expect(medianRuling({ votes: [1, 2], choices })).toBe(2);
    expect(medianRuling({ votes: [4, 5], choices })).toBe(4);
    expect(medianRuling({ votes: [2, 5], choices })).toBe(3);
    expect(medianRuling({ votes: [1, 4], choices })).toBe(3);
    expect(medianRuling({ votes: [1, 2], choices: 2 })).toBe(1); // the very middle: down
    expect(medianRuling({ votes: [2, 3], choices: 4 })).toBe(2);
  });

  it("refuses where nobody voted or more than half refuse, and otherwise leaves refusals out", () => {
    expect(medianRuling({ votes: [], choices })).toBe(0);
    expect(medianRuling({ votes: [0], choices })).toBe(0);
    expect(medianRuling({ votes: [0, 0, 5], choices })).toBe(0);
    expect(medianRuling({ votes: [0, 5], choices })).toBe(5);
    expect(medianRuling({ votes: [0, 0, 4, 5], choices })).toBe(4);
  });

  it("depends on no order and mirrors with the votes, but for the very middle", () => {
    const votes = fc.array(fc.integer({ min: 0, max: choices }), { maxLength: 31 });
    fc.assert(
      fc.property(votes, (some) => {
        const ruling = medianRuling({ votes: some, choices });
        expect(medianRuling({ votes: some.toReversed(), choices })).toBe(ruling);
        const mirrored = some.map((vote) => (vote === 0 ? 0 : choices + 1 - vote));
        expect(medianRuling({ votes: mirrored, choices })).toBe(ruling === 0 ? 0 : choices + 1 - ruling);
      }),
    );
  });

  it("throws for a vote that is no choice", () => {
    expect(() => medianRuling({ votes: [6], choices })).toThrow("6 is no choice of 5");
    expect(() => medianRuling({ votes: [-1], choices })).toThrow(RangeError);
  });
});

describe("jurorPenalty", () => {
  const seat = { atRisk: 101n, choices };

  it("is in proportion to the distance, rounded up", () => {
    expect(jurorPenalty({ ...seat, vote: 3, ruling: 3 })).toBe(0n);
    expect(jurorPenalty({ ...seat, vote: 4, ruling: 3 })).toBe(26n);
    expect(jurorPenalty({ ...seat, vote: 5, ruling: 1 })).toBe(101n);
  });

  it("is all of it for refusing to vote, and nothing where the court refused to rule", () => {
    expect(jurorPenalty({ ...seat, vote: 0, ruling: 3 })).toBe(101n);
    expect(jurorPenalty({ ...seat, vote: 5, ruling: 0 })).toBe(0n);
  });
});

describe("a round's money", () => {
  it("is divided among coherent jurors to the last unit", () => {
    expect(divideAmongJurors(100n, 3)).toEqual({ each: 33n, rest: 1n });
    expect(divideAmongJurors(100n, 0)).toEqual({ each: 0n, rest: 100n });
  });

  it("refunds the side of an appeal that came closer", () => {
    const appeal = { cost: 7n, challenged: 1, defended: 4, choices };
    expect(appealRefunds({ ...appeal, ruling: 2 })).toEqual({ toChallenger: 7n, toDefender: 0n });
    expect(appealRefunds({ ...appeal, ruling: 3 })).toEqual({ toChallenger: 0n, toDefender: 7n });
    expect(appealRefunds({ ...appeal, defended: 5, ruling: 3 })).toEqual({
      toChallenger: 3n,
      toDefender: 4n,
    });
    expect(appealRefunds({ ...appeal, ruling: 0 })).toEqual({ toChallenger: 3n, toDefender: 4n });
    expect(choiceDistance(0, 0, choices)).toBe(0);
  });
});
