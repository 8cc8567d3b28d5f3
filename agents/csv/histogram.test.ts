import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogram } from "./histogram.ts";

describe("histogram", () => {
  it("puts the largest value into the last of ten bins", () => {
    const bins = histogram([0, 1, 5, 10]);
    expect(bins).toHaveLength(10);
    expect(bins[0]).toEqual({ from: 0, to: 1, count: 1 });
    expect(bins[1]).toEqual({ from: 1, to: 2, count: 1 });
    expect(bins[9]).toEqual({ from: 9, to: 10, count: 1 });
  });

  it("has one bin for equal values and none for no values", () => {
    expect(histogram([2, 2])).toEqual([{ from: 2, to: 2, count: 2 }]);
    expect(histogram([])).toEqual([]);
  });

  it("counts every finite value once, in bins that follow each other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          const sorted = values.toSorted((a, b) => a - b);
          const bins = histogram(sorted);
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          bins.forEach(({ from, to }, index) => {
            expect(to).toBeGreaterThanOrEqual(from);
            if (index > 0) expect(from).toBe(bins[index - 1]?.to);
          });
        },
      ),
    );
  });
});
