import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import { distribute } from "./distribute.ts";

const weights = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("distribute", () => {
  it("adds up to the last unit, and no part is a unit or more off its quota", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), weights, (total, parts) => {
        const sum = parts.reduce((all, weight) => all + weight, 0);
        fc.pre(sum > 0);
        const units = distribute(total, parts);
        expect(units.reduce((all, part) => all + part, 0n)).toBe(total);
        for (const [index, weight] of parts.entries()) {
          const quota = (Number(total) * weight) / sum;
          expect(Math.abs(Number(units[index]) - quota)).toBeLessThanOrEqual(1 + quota * 1e-12);
        }
      }),
    );
  });

  it("gives who weighs nothing nothing, and the odd unit to the largest remainder, the first of equal ones", () => {
    expect(distribute(100n, [1, 1, 1])).toEqual([34n, 33n, 33n]);
    expect(distribute(10n, [0, 1, 2])).toEqual([0n, 3n, 7n]);
    expect(distribute(7n, [Number.MIN_VALUE, 0])).toEqual([7n, 0n]);
    expect(distribute(1n, [0.1, 0.2])).toEqual([0n, 1n]);
    expect(distribute(0n, [0, 0])).toEqual([0n, 0n]);
    expect(distribute(0n, [])).toEqual([]);
  });

  it("refuses what has no answer", () => {
    expect(() => distribute(-1n, [1])).toThrow("A total of -1 units");
    expect(() => distribute(1n, [0, 0])).toThrow("no weight is above 0");
    expect(() => distribute(1n, [])).toThrow(AttributionError);
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => distribute(1n, [1, weight])).toThrow(`Weight ${weight} of recipient 1`);
    }
  });
});
