import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExactObservation, exactCredibility } from "../../../test/exactCredibility.ts";
import { buhlmannStraub, type Observation } from "./buhlmannStraub.ts";

const period = fc.record({
  ratio: fc.bigInt({ min: 0n, max: 10_000n }),
  weight: fc.bigInt({ min: 1n, max: 100_000n }),
});

function numbers(groups: readonly (readonly ExactObservation[])[]): Observation[][] {
  return groups.map((group) =>
    group.map(({ ratio, weight }) => ({ ratio: Number(ratio), weight: Number(weight) })),
  );
}

function apart(value: number, reference: number): number {
  return Math.abs(value - reference) / Math.max(Math.abs(reference), Number.MIN_VALUE);
}

describe("buhlmannStraub", () => {
  it("gives the credibilities that Loss Models prints for its groups of two and three years", () => {
    const { within, between, groups } = buhlmannStraub([
      [
        { ratio: 10_000 / 50, weight: 50 },
        { ratio: 13_000 / 60, weight: 60 },
      ],
      [
        { ratio: 18_000 / 100, weight: 100 },
        { ratio: 21_000 / 110, weight: 110 },
        { ratio: 17_000 / 105, weight: 105 },
      ],
    ]);
    expect(groups.map(({ credibility }) => credibility.toFixed(2))).toEqual(["0.70", "0.87"]);
    expect(within).toBeCloseTo(17_830.6878, 3); // the book rounds the means first: 17,837.87
    expect(between).toBeCloseTo(380.9048, 3); // 380.76
  });

  it("is what exact fractions give by other formulas, for any number of periods", () => {
    const portfolio = fc
      .array(fc.array(period, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 })
      .filter((groups) => groups.some(({ length }) => length > 1));
    let compared = 0;
    fc.assert(
      fc.property(portfolio, (groups) => {
        const estimate = buhlmannStraub(numbers(groups));
        if (estimate.between < 1) return; // clipped: a case of its own below
        compared++;
        const exact = exactCredibility(groups);
        expect(apart(estimate.within, exact.within)).toBeLessThan(1e-9);
        expect(apart(estimate.between, exact.between)).toBeLessThan(1e-6);
        expect(apart(estimate.collective, exact.collective)).toBeLessThan(1e-9);
        for (const [index, { credibility, premium }] of exact.groups.entries()) {
          expect(apart(estimate.groups[index]!.credibility, credibility)).toBeLessThan(1e-6);
          expect(apart(estimate.groups[index]!.premium, premium)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it("believes nobody where groups differ less than chance lets them", () => {
    const alike = [
      [
        { ratio: 1, weight: 10 },
        { ratio: 3, weight: 10 },
      ],
      [
        { ratio: 3, weight: 20 },
        { ratio: 1.5, weight: 20 },
      ],
    ];
    const { between, collective, groups } = buhlmannStraub(alike);
    expect(between).toBe(0);
    expect(collective).toBeCloseTo((20 * 2 + 40 * 2.25) / 60, 12);
    for (const { credibility, premium } of groups) {
      expect(credibility).toBe(0);
      expect(premium).toBe(collective);
    }
  });

  it("believes groups wholly that never vary", () => {
    const { groups } = buhlmannStraub([
      [
        { ratio: 1, weight: 1 },
        { ratio: 1, weight: 2 },
      ],
      [{ ratio: 5, weight: 3 }],
    ]);
    expect(groups.map(({ credibility, premium }) => [credibility, premium])).toEqual([
      [1, 1],
      [1, 5],
    ]);
  });

  it("keeps every premium between the group's mean and the collective, and the credibilities by weight", () => {
    fc.assert(
      fc.property(fc.array(fc.array(period, { minLength: 2 }), { minLength: 1 }), (portfolio) => {
        const { collective, groups } = buhlmannStraub(numbers(portfolio));
        for (const { mean, premium, credibility } of groups) {
          expect(credibility).toBeGreaterThanOrEqual(0);
          expect(credibility).toBeLessThanOrEqual(1);
          const slack = 1e-9 * (1 + collective + mean);
          expect(premium).toBeGreaterThanOrEqual(Math.min(mean, collective) - slack);
          expect(premium).toBeLessThanOrEqual(Math.max(mean, collective) + slack);
        }
        const byWeight = groups.toSorted((a, b) => a.weight - b.weight);
        const credibilities = byWeight.map(({ credibility }) => credibility);
        expect(credibilities).toEqual(credibilities.toSorted((a, b) => a - b));
      }),
    );
  });

  it("gives a group without weight the collective premium, and ignores periods without weight", () => {
    const groups = [
      [
        { ratio: 1, weight: 10 },
        { ratio: 2, weight: 10 },
      ],
      [
        { ratio: 8, weight: 10 },
        { ratio: 9, weight: 10 },
      ],
    ];
    const before = buhlmannStraub(groups);
    const after = buhlmannStraub([...groups.map((group) => [...group, { ratio: 700, weight: 0 }]), []]);
    expect(after.collective).toBe(before.collective);
    expect(after.groups.slice(0, 2)).toEqual(before.groups);
    expect(after.groups[2]).toEqual({
      weight: 0,
      mean: before.collective,
      credibility: 0,
      premium: before.collective,
    });
  });

  it("gives a single group its own mean", () => {
    const [group] = buhlmannStraub([
      [
        { ratio: 1, weight: 1 },
        { ratio: 4, weight: 2 },
      ],
    ]).groups;
    expect(group).toEqual({ weight: 3, mean: 3, credibility: 0, premium: 3 });
  });

  it("refuses what it cannot estimate from", () => {
    const once = [{ ratio: 1, weight: 1 }];
    expect(() => buhlmannStraub([])).toThrow("No group has two periods with weight");
    expect(() => buhlmannStraub([once, once])).toThrow("No group has two periods with weight");
    expect(() => buhlmannStraub([[...once, { ratio: 1, weight: -1 }]])).toThrow("-1 is no weight");
    expect(() => buhlmannStraub([[...once, { ratio: Number.NaN, weight: 1 }]])).toThrow("NaN is no ratio");
  });
});
