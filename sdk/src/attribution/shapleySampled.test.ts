import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import { intervalOf } from "./Estimate.ts";
import type { Game } from "./Game.ts";
import { shapley } from "./shapley.ts";
import { shapleyByPermutations } from "./shapleyByPermutations.ts";
import { shapleySampled } from "./shapleySampled.ts";

const METHODS = { shapleySampled, shapleyByPermutations };

/** What a runway costs that serves the largest of the planes (Littlechild and Owen, 1973). */
function airport(costs: readonly number[]): Game {
  return {
    players: costs.length,
    value: (members) =>
      costs.reduce((most, cost, player) => (members[player] === 1 ? Math.max(most, cost) : most), 0),
  };
}

/** Its Shapley value: a stretch of the runway is shared by all who need it. */
function sharesOfAirport(costs: readonly number[]): number[] {
  const steps = [...new Set(costs)].sort((a, b) => a - b);
  return costs.map((own) =>
    steps.reduce((sum, step, index) => {
      const users = costs.filter((cost) => cost >= step).length;
      return step <= own ? sum + (step - (steps[index - 1] ?? 0)) / users : sum;
    }, 0),
  );
}

const costs = Array.from({ length: 40 }, (_, plane) => 1 + (plane % 10));

/** A game without structure. */
function rough(players: number): Game {
  const weights = Array.from({ length: players }, (_, player) => 1 + Math.sin(player * 12.9898) ** 2);
  return {
    players,
    value: (members) => {
      const sum = weights.reduce((total, weight, player) => total + weight * (members[player] ?? 0), 0);
      return Math.sqrt(sum) + Math.sin(7 * sum);
    },
  };
}

describe.each(Object.entries(METHODS))("%s", (_, method) => {
  it("comes as close as it says, for a game that is known and for one without structure", () => {
    for (const [game, exact] of [
      [airport(costs), sharesOfAirport(costs)] as const,
      [rough(16), [...shapley(rough(16))]] as const,
    ]) {
      let within = 0;
      const seeds = 20;
      for (let seed = 1; seed <= seeds; seed++) {
        const estimate = method(game, { random: xoroshiro128plus(seed), evaluations: 4_000 });
        expect(estimate.evaluations).toBeLessThanOrEqual(4_000);
        for (const [player, value] of exact.entries()) {
          const [low, high] = intervalOf(estimate, player);
          if (low <= value && value <= high) within++;
        }
      }
      expect(within / (seeds * exact.length)).toBeGreaterThan(0.88);
      expect(within / (seeds * exact.length)).toBeLessThan(0.99);
    }
  });

  it("divides what all are worth above nobody, whatever the sample", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 20 }), (seed, players) => {
        const { values } = method(rough(players), {
          random: xoroshiro128plus(seed),
          evaluations: 16 * players,
        });
        const { value } = rough(players);
        const all = value(new Uint8Array(players).fill(1)) - value(new Uint8Array(players));
        expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(all, 8);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same for the same seed", () => {
    const run = () => method(rough(15), { random: xoroshiro128plus(7), evaluations: 500 });
    expect(run()).toEqual(run());
  });

  it("refuses a budget that does not do, and a value that is no number", () => {
    const options = { random: xoroshiro128plus(1), evaluations: 5 };
    expect(() => method(rough(30), options)).toThrow(AttributionError);
    expect(() => method(rough(30), { ...options, evaluations: Number.NaN })).toThrow(AttributionError);
    const broken: Game = { players: 20, value: () => Number.POSITIVE_INFINITY };
    expect(() => method(broken, { ...options, evaluations: 400 })).toThrow(
      "is Infinity, which is no finite number",
    );
  });
});

describe("shapleySampled", () => {
  it("is exact where the budget does for all coalitions", () => {
    const { values, errors } = shapleySampled(rough(8), { random: xoroshiro128plus(1), evaluations: 256 });
    expect([...values]).toEqual([...shapley(rough(8))]);
    expect([...errors]).toEqual(new Array(8).fill(0));
  });

  it("is exact for a game whose pairs of complements are additive, as the one of left and right shoes", () => {
    const shoes: Game = {
      players: 30,
      value: (members) => {
        const left = members.subarray(0, 15).reduce((sum, flag) => sum + flag, 0);
        return Math.min(
          left,
          members.subarray(15).reduce((sum, flag) => sum + flag, 0),
        );
      },
    };
    const { values } = shapleySampled(shoes, { random: xoroshiro128plus(1), evaluations: 1_000 });
    for (const value of values) expect(value).toBeCloseTo(0.5, 10);
  });

  it("has a smaller error than orders of arrival on the same budget", () => {
    const exact = sharesOfAirport(costs);
    const squaredError = (method: typeof shapleySampled | typeof shapleyByPermutations) => {
      let sum = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const { values } = method(airport(costs), { random: xoroshiro128plus(seed), evaluations: 2_000 });
        for (const [player, value] of exact.entries()) sum += ((values[player] ?? 0) - value) ** 2;
      }
      return sum;
    };
    expect(squaredError(shapleySampled)).toBeLessThan(squaredError(shapleyByPermutations) / 2);
  });
});

describe("shapleyByPermutations", () => {
  it("tells how far it is and stops when asked to", () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = () =>
      shapleyByPermutations(rough(10), {
        random: xoroshiro128plus(1),
        evaluations: 10_000,
        signal: controller.signal,
        onProgress: (share) => {
          seen.push(share);
          if (seen.length === 3) controller.abort(new Error("no longer wanted"));
        },
      });
    expect(run).toThrow("no longer wanted");
    expect(seen).toHaveLength(3);
  });
});
