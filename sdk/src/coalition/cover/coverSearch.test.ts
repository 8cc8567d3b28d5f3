import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import type { SearchProgress } from "../SearchProgress.ts";
import { type CoverProgram, EPSILON } from "./CoverProgram.ts";
import { coverSearch } from "./coverSearch.ts";
import { dualAscent } from "./dualAscent.ts";
import { neighbourhoods } from "./neighbourhoods.ts";

/** Cover programs of up to 9 columns and 6 rows, most of which can be covered. */
const programs: fc.Arbitrary<CoverProgram> = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.array(
      fc.record({
        cost: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true })),
        weight: fc.integer({ min: 0, max: 5 }),
        units: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 9, size: "max" },
    ),
    demand: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 6, maxLength: 6 }),
    most: fc.integer({ min: 5, max: 60 }),
  })
  .map(({ rows, columns, demand, most }) => {
    const entries = columns.map(({ units }) =>
      units.slice(0, rows).flatMap((each, row) => (each ? [{ row, each }] : [])),
    );
    const start = [0];
    for (const column of entries) start.push(start.at(-1)! + column.length);
    return {
      cost: Float64Array.from(columns, ({ cost }) => cost),
      start: Int32Array.from(start),
      row: Int32Array.from(entries.flat(), ({ row }) => row),
      units: Float64Array.from(entries.flat(), ({ each }) => each),
      demand: Float64Array.from(demand.slice(0, rows)),
      limits: [{ weight: Float64Array.from(columns, ({ weight }) => weight), most }],
    };
  });

function costIfKept(
  { cost, start, row, units, demand, limits }: CoverProgram,
  chosen: readonly number[],
): number {
  const need = demand.slice();
  for (const j of chosen) for (let e = start[j]!; e < start[j + 1]!; e++) need[row[e]!]! -= units[e]!;
  const fits = limits.every(({ weight, most }) => chosen.reduce((sum, j) => sum + weight[j]!, 0) <= most);
  return fits && need.every((left) => left <= EPSILON)
    ? chosen.reduce((sum, j) => sum + cost[j]!, 0)
    : Infinity;
}

function leastByTrying(program: CoverProgram): number {
  let least = Infinity;
  for (let set = 0; set < 2 ** program.cost.length; set++)
    least = Math.min(
      least,
      costIfKept(
        program,
        [...program.cost.keys()].filter((j) => set & (1 << j)),
      ),
    );
  return least;
}

describe("dualAscent", () => {
  it("never bounds above the cheapest choice", () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 1, max: 200 }), (program, iterations) => {
        const ascent = dualAscent({ program, upper: 100, target: Infinity, iterations, patience: 5 });
        let step = ascent.next();
        while (!step.done) step = ascent.next();
        expect(step.value.bound).toBeLessThanOrEqual(leastByTrying(program) + 1e-9);
      }),
    );
  });
});

describe("coverSearch", () => {
  it("finds the cheapest choice, or that there is none", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const progress: SearchProgress = { best: undefined, cost: Infinity, bound: -Infinity, nodes: 0 };
        let steps = 0;
        for (const _ of coverSearch(program, progress)) steps++;
        const least = leastByTrying(program);
        if (least === Infinity) expect(progress).toMatchObject({ best: undefined, bound: Infinity });
        else expect(progress.cost).toBeCloseTo(least, 6);
        if (progress.best) expect(costIfKept(program, [...progress.best])).toBeCloseTo(progress.cost, 6);
        expect(steps).toBeLessThanOrEqual(progress.nodes);
      }),
      { numRuns: 500 },
    );
  });
});

describe("neighbourhoods", () => {
  it("gives only better choices, all of which keep every row", () => {
    fc.assert(
      fc.property(programs, fc.integer(), (limited, seed) => {
        const program = { ...limited, limits: [] };
        const all = [...program.cost.keys()];
        let cost = costIfKept(program, all);
        fc.pre(cost < Infinity);
        const steps = neighbourhoods({
          program,
          choice: all,
          random: xoroshiro128plus(seed),
          search: coverSearch,
          onChoice: (choice, less) => {
            expect(less).toBeLessThan(cost);
            expect(costIfKept(program, choice)).toBeCloseTo(less, 6);
            cost = less;
          },
        });
        while (!steps.next().done);
        expect(cost).toBeGreaterThanOrEqual(leastByTrying(program) - 1e-9);
      }),
    );
  });
});
