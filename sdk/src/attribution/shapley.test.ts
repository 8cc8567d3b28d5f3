import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import type { Game } from "./Game.ts";
import { banzhaf, shapley } from "./shapley.ts";

/** A game that a table of values makes. */
function gameOf(values: readonly number[]): Game {
  return {
    players: Math.log2(values.length),
    value: (members) => values[members.reduce((word, flag, player) => word | (flag << player), 0)] ?? 0,
  };
}

/** By the definition: every order of arrival. */
function byOrders({ players, value }: Game): number[] {
  const sums = new Array<number>(players).fill(0);
  let orders = 0;
  const walk = (members: Uint8Array, added: readonly [number, number][]) => {
    if (added.length === players) {
      orders++;
      for (const [player, amount] of added) sums[player] = (sums[player] ?? 0) + amount;
      return;
    }
    for (let player = 0; player < players; player++) {
      if (members[player] === 1) continue;
      const joined = members.with(player, 1);
      walk(joined, [...added, [player, value(joined) - value(members)]]);
    }
  };
  walk(new Uint8Array(players), []);
  return sums.map((sum) => sum / orders);
}

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) =>
    fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 2 ** players,
      maxLength: 2 ** players,
    }),
  )
  .map(gameOf);

describe("shapley", () => {
  it("is the mean over all orders of arrival", () => {
    fc.assert(
      fc.property(games, (game) => {
        const expected = byOrders(game);
        const values = shapley(game);
        for (const [player, value] of expected.entries()) expect(values[player]).toBeCloseTo(value, 8);
      }),
    );
  });

  it("divides what all are worth above nobody", () => {
    fc.assert(
      fc.property(games, (game) => {
        const all =
          game.value(new Uint8Array(game.players).fill(1)) - game.value(new Uint8Array(game.players));
        expect(shapley(game).reduce((sum, value) => sum + value, 0)).toBeCloseTo(all, 8);
      }),
    );
  });

  it("gives a player that adds nothing nothing, and players that are alike the same", () => {
    const glove: Game = {
      players: 4,
      value: ([left, right, other, idle]) =>
        Math.min(left ?? 0, (right ?? 0) + (other ?? 0)) + 0 * (idle ?? 0),
    };
    const [left, right, other, idle] = shapley(glove);
    expect([left, right, other, idle].map((value) => value?.toFixed(12))).toEqual(
      [2 / 3, 1 / 6, 1 / 6, 0].map((value) => value.toFixed(12)),
    );
  });

  it("names the coalition whose value is no number, and a number of players that is none", () => {
    const broken: Game = { players: 3, value: ([, second, third]) => (second && third ? Number.NaN : 1) };
    expect(() => shapley(broken)).toThrow("The value of coalition {1, 2} is NaN");
    for (const players of [0, 25, 1.5, Number.NaN]) {
      expect(() => shapley({ players, value: () => 0 })).toThrow(AttributionError);
    }
  });
});

describe("banzhaf", () => {
  it("is the mean of what a player adds to the coalitions of the others", () => {
    fc.assert(
      fc.property(games, (game) => {
        const values = banzhaf(game);
        for (let player = 0; player < game.players; player++) {
          let sum = 0;
          for (let word = 0; word < 2 ** game.players; word++) {
            const members = Uint8Array.from({ length: game.players }, (_, bit) => (word >> bit) & 1);
            if (members[player] === 1) sum += game.value(members) - game.value(members.with(player, 0));
          }
          expect(values[player]).toBeCloseTo(sum / 2 ** (game.players - 1), 8);
        }
      }),
    );
  });
});
