import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import { isInCore, mostAggrieved } from "./core.ts";
import { shapleyOfTable } from "./shapley.ts";
import { tableOf } from "./ValueTable.ts";

/** Two of three win. */
const majority = tableOf({ players: 3, value: ([a, b, c]) => ((a ?? 0) + (b ?? 0) + (c ?? 0) >= 2 ? 1 : 0) });
/** One left glove, two right ones. */
const gloves = tableOf({ players: 3, value: ([left, a, b]) => Math.min(left ?? 0, (a ?? 0) + (b ?? 0)) });

describe("isInCore", () => {
  it("finds the only division that no one leaves", () => {
    expect(isInCore(gloves, [1, 0, 0])).toBe(true);
    expect(isInCore(gloves, [0.9, 0.1, 0])).toBe(false);
    expect(isInCore(gloves, [0.9, 0, 0])).toBe(false); // divides too little
    expect(isInCore(majority, [1 / 3, 1 / 3, 1 / 3])).toBe(false); // it is empty
  });

  it("holds the Shapley value of every convex game (Shapley, 1971)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 }), (sizes) => {
        const convex = tableOf({
          players: sizes.length,
          value: (members) =>
            sizes.reduce((sum, size, player) => sum + size * (members[player] ?? 0), 0) ** 2,
        });
        expect(isInCore(convex, shapleyOfTable(convex), 1e-6)).toBe(true);
      }),
    );
  });
});

describe("mostAggrieved", () => {
  it("names the coalition that would gain most by leaving", () => {
    expect(mostAggrieved(majority, [0.6, 0.4, 0])).toEqual({ coalition: 0b110, excess: 0.6 });
    expect(mostAggrieved(tableOf({ players: 1, value: () => 1 }), [1])).toBeUndefined();
  });

  it("takes one finite share a player", () => {
    expect(() => mostAggrieved(majority, [1, 0])).toThrow(AttributionError);
    expect(() => mostAggrieved(majority, [1, 0, Number.NaN])).toThrow("The share of player 2 is NaN");
  });
});
