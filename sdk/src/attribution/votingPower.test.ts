import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import { type Fraction, fractionOf, toNumber } from "./Fraction.ts";
import { banzhaf, shapley } from "./shapley.ts";
import { votingPower } from "./votingPower.ts";

function text({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}

describe("votingPower", () => {
  it("is what is published of the Security Council of the United Nations", () => {
    const { shapleyShubik } = votingPower({
      weights: [...new Array(5).fill(7), ...new Array(10).fill(1)],
      quota: 39,
    });
    expect(text(shapleyShubik[0] ?? fractionOf(0n, 1n))).toBe("421/2145");
    expect(text(shapleyShubik[14] ?? fractionOf(0n, 1n))).toBe("4/2145");
  });

  it("is what is published of the European Economic Community of 1958, in which Luxembourg had none", () => {
    const { shapleyShubik, banzhaf } = votingPower({ weights: [4, 4, 4, 2, 2, 1], quota: 12 });
    expect(shapleyShubik.map(text)).toEqual(["7/30", "7/30", "7/30", "3/20", "3/20", "0/1"]);
    expect(banzhaf.map(text)).toEqual(["5/16", "5/16", "5/16", "3/16", "3/16", "0/1"]);
  });

  it("is the Shapley and the Banzhaf value of the game that voting is", () => {
    const games = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 })
      .filter((weights) => weights.some((weight) => weight > 0))
      .chain((weights) =>
        fc.record({
          weights: fc.constant(weights),
          quota: fc.integer({ min: 1, max: weights.reduce((sum, weight) => sum + weight, 0) }),
        }),
      );
    fc.assert(
      fc.property(games, ({ weights, quota }) => {
        const game = {
          players: weights.length,
          value: (members: Uint8Array) =>
            weights.reduce((sum, weight, player) => sum + weight * (members[player] ?? 0), 0) >= quota
              ? 1
              : 0,
        };
        const power = votingPower({ weights, quota });
        for (const [player, value] of shapley(game).entries()) {
          expect(toNumber(power.shapleyShubik[player] ?? fractionOf(0n, 1n))).toBeCloseTo(value, 10);
        }
        for (const [player, value] of banzhaf(game).entries()) {
          expect(toNumber(power.banzhaf[player] ?? fractionOf(0n, 1n))).toBeCloseTo(value, 10);
        }
      }),
    );
  });

  it("sums to 1 exactly for more players than doubles can count coalitions of", () => {
    const { shapleyShubik } = votingPower({
      weights: Array.from({ length: 80 }, (_, i) => 1 + (i % 9)),
      quota: 200,
    });
    const sum = shapleyShubik.reduce((total, { numerator, denominator }) =>
      fractionOf(
        total.numerator * denominator + numerator * total.denominator,
        total.denominator * denominator,
      ),
    );
    expect(text(sum)).toBe("1/1");
  });

  it("names what makes no game", () => {
    expect(() => votingPower({ weights: [], quota: 1 })).toThrow(AttributionError);
    expect(() => votingPower({ weights: [1, -1], quota: 1 })).toThrow("Weight -1 of player 1");
    expect(() => votingPower({ weights: [1, 0.5], quota: 1 })).toThrow("Weight 0.5 of player 1");
    expect(() => votingPower({ weights: [1, 2], quota: 4 })).toThrow(
      "Quota 4 is not a whole number from 1 to the sum of the weights, 3",
    );
    expect(() => votingPower({ weights: [1, 2], quota: 0 })).toThrow(AttributionError);
    expect(() => votingPower({ weights: [1, 1e9], quota: 5e8 })).toThrow("at most 20000000 fit");
  });
});

describe("fractionOf", () => {
  it("is in lowest terms with a positive denominator", () => {
    expect(text(fractionOf(6n, -4n))).toBe("-3/2");
    expect(text(fractionOf(0n, 5n))).toBe("0/1");
    expect(() => fractionOf(1n, 0n)).toThrow("1/0 is no number");
  });

  it("comes to a number also where both terms are beyond the largest double", () => {
    expect(toNumber(fractionOf(10n ** 400n + 1n, 4n * 10n ** 400n))).toBeCloseTo(0.25, 15);
  });
});
