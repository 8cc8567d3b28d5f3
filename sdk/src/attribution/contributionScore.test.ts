import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, contributionScores } from "./contributionScore.ts";

const nothing: Contribution = { directWork: 0, enablement: 0, coordination: 0, synergy: 0, risk: 0 };
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const contribution = fc.record({
  directWork: amount,
  enablement: amount,
  coordination: amount,
  synergy: amount,
  risk: amount,
});

describe("contributionScores", () => {
  it("shares each dimension's weight in proportion to what members did", () => {
    const [first, second] = contributionScores([
      { directWork: 3, enablement: 1, coordination: 0, synergy: 1, risk: 2 },
      { directWork: 1, enablement: 1, coordination: 5, synergy: 1, risk: 0 },
    ]);
    expect(first?.score).toBeCloseTo(0.3 + 0.125 + 0 + 0.075 + 0.05, 12);
    expect(second?.breakdown.coordination).toBeCloseTo(0.15, 12);
    expect((first?.score ?? 0) + (second?.score ?? 0)).toBeCloseTo(1, 12);
  });

  it("sums to 1 as soon as anybody did anything", () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1, maxLength: 8 }), (members) => {
        const active = members.some((member) => Object.values(member).some((value) => value > 0));
        const sum = contributionScores(members).reduce((total, { score }) => total + score, 0);
        expect(sum).toBeCloseTo(active ? 1 : 0, 9);
      }),
    );
  });

  it("lets the weight of a dimension in which nothing happened fall to the others", () => {
    const [only, other] = contributionScores([
      { ...nothing, directWork: 2 },
      { ...nothing, directWork: 6 },
    ]);
    expect(only?.score).toBeCloseTo(0.25, 12);
    expect(other?.score).toBeCloseTo(0.75, 12);
  });

  it("names the measure that is none", () => {
    expect(() => contributionScores([nothing, { ...nothing, synergy: -1 }])).toThrow(
      "synergy of member 1 is -1",
    );
    expect(() => contributionScores([nothing], { ...nothing, risk: Number.NaN })).toThrow(
      "Weight of risk is NaN",
    );
  });
});
