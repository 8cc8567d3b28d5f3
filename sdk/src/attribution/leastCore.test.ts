import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInCore, mostAggrieved } from "./core.ts";
import { leastCore } from "./leastCore.ts";
import { tableOf } from "./ValueTable.ts";

describe("leastCore", () => {
  it("is the core where that is one point", async () => {
    const gloves = tableOf({ players: 3, value: ([left, a, b]) => Math.min(left ?? 0, (a ?? 0) + (b ?? 0)) });
    const { shares, excess } = await leastCore(gloves);
    expect(excess).toBeCloseTo(0, 7);
    for (const [player, share] of [1, 0, 0].entries()) expect(shares[player]).toBeCloseTo(share, 7);
  });

  it("says by how much a majority of three could gain where no division is stable", async () => {
    const majority = tableOf({
      players: 3,
      value: ([a, b, c]) => ((a ?? 0) + (b ?? 0) + (c ?? 0) >= 2 ? 1e18 : 0),
    });
    const { shares, excess } = await leastCore(majority);
    expect(excess / 1e18).toBeCloseTo(1 / 3, 7);
    for (const share of shares) expect(share / 1e18).toBeCloseTo(1 / 3, 7);
  });

  it("makes the greatest excess no greater than any other division of it does", async () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 16, maxLength: 16 });
    const parts = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(values, parts, async (worths, moves) => {
        const table = {
          players: 4,
          values: Float64Array.from(worths, (worth, index) => (index === 0 ? 0 : worth)),
        };
        const { shares, excess } = await leastCore(table);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(worths[15] ?? 0, 5);
        expect(mostAggrieved(table, shares)?.excess).toBe(excess);
        expect(isInCore(table, shares, 1e-6)).toBe(excess <= 1e-6);
        const mean = moves.reduce((sum, move) => sum + move, 0) / 4;
        for (const step of [0.01, 1, 50]) {
          const other = shares.map((share, player) => share + step * ((moves[player] ?? 0) - mean));
          expect(mostAggrieved(table, other)?.excess).toBeGreaterThanOrEqual(excess - 1e-5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives one player everything, and divides nothing into nothing", async () => {
    expect((await leastCore(tableOf({ players: 1, value: ([only]) => only ?? 0 }))).shares).toEqual(
      Float64Array.of(1),
    );
    expect((await leastCore(tableOf({ players: 3, value: () => 0 }))).shares).toEqual(new Float64Array(3));
  });
});
