import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { InvalidCoalitionInput } from "../errors.ts";
import { bestStructure } from "./bestStructure.ts";

/** The most that any structure is worth, by trying every coalition of the lowest agent that is left. */
function bestByTrying(values: Float64Array, remaining = values.length - 1): number {
  if (remaining === 0) return 0;
  const rest = remaining & (remaining - 1);
  let best = -Infinity;
  for (let others = rest; ; others = (others - 1) & rest) {
    const set = others | (remaining & -remaining);
    best = Math.max(best, values[set]! + bestByTrying(values, remaining ^ set));
    if (others === 0) return best;
  }
}

function randomValues(agents: number, seed: number): Float64Array {
  const random = xoroshiro128plus(seed);
  return Float64Array.from({ length: 2 ** agents }, () => uniformFloat64(random));
}

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, 1, 1e9),
);

describe("bestStructure", () => {
  it("finds what trying every structure finds", async () => {
    const tables = fc
      .integer({ min: 1, max: 7 })
      .chain((agents) => fc.array(value, { minLength: 2 ** agents, maxLength: 2 ** agents }));
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const values = Float64Array.from(table);
        const result = await bestStructure({ values });
        const best = bestByTrying(values);
        expect(Math.abs(result.value - best)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(best)));
        expect(result).toMatchObject({ status: "optimal", bound: result.value, gap: 0 });
        expect(result.coalitions.flat().sort((a, b) => a - b)).toEqual([
          ...Array(Math.log2(values.length)).keys(),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it("is exact where every coalition is equally good, only large ones win, or all grows with size", async () => {
    const sizes = Int32Array.from(
      { length: 2 ** 12 },
      (_, set) => set.toString(2).replaceAll("0", "").length,
    );
    const tables = [
      (size: number) => size,
      () => 0,
      (size: number) => (size > 6 ? 1 : 0),
      (size: number) => size ** 2,
      (size: number) => -(size ** 2),
      (size: number) => (size === 3 ? 1 : 0),
      (size: number) => (size === 5 ? 1 : 0),
    ];
    for (const table of tables) {
      const values = Float64Array.from(sizes, (size, set) => (set === 0 ? 0 : table(size)));
      const result = await bestStructure({ values });
      expect(result.value).toBeCloseTo(bestByTrying(values), 9);
    }
  });

  it("bounds what time does not let it prove", async () => {
    const values = randomValues(16, 5);
    const early = await bestStructure({ values, timeLimit: 0 });
    const proved = await bestStructure({ values });
    expect(early.status).toBe("feasible");
    expect(early.bound).toBeGreaterThanOrEqual(proved.value);
    expect(early.value).toBeLessThanOrEqual(proved.value);
    expect(early.coalitions.flat()).toHaveLength(16);
  });

  it("rejects with the reason of its signal", async () => {
    const reason = new Error("no longer wanted");
    const controller = new AbortController();
    // Only large coalitions win: prices leave nearly all of them, which takes long.
    const values = Float64Array.from({ length: 2 ** 18 }, (_, set) =>
      set.toString(2).replaceAll("0", "").length > 9 ? 1 : 0,
    );
    const search = bestStructure({
      values,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(search).rejects.toBe(reason);
  });

  it("refuses tables of no number of agents, or too many, and values that are no numbers", async () => {
    const refusal = (values: Float64Array) => bestStructure({ values }).catch((error: unknown) => error);
    expect(await refusal(new Float64Array(3))).toMatchObject({ path: "values.length", value: 3 });
    expect(await refusal(new Float64Array(1))).toBeInstanceOf(InvalidCoalitionInput);
    expect(await refusal(new Float64Array(2 ** 25))).toMatchObject({ path: "values.length" });
    expect(await refusal(Float64Array.of(0, 1, Number.NaN, 1))).toMatchObject({ path: "values[2]" });
  });
});
