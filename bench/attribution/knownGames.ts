import type { Game } from "../../sdk/src/attribution/Game.ts";

/** A game whose Shapley values are known, and the least mean squared error that is published for 10,000 evaluations. */
export type KnownGame = {
  readonly name: string;
  readonly game: Game;
  readonly exact: readonly number[];
  /** By Stratified SVARM (Kolpaczki et al., 2024). */
  readonly published: number;
};

const COSTS = [8, 12, 6, 14, 8, 9, 13, 10, 10, 10].flatMap((planes, index) =>
  new Array<number>(planes).fill(index + 1),
);

/** 100 planes share a runway that the largest of them needs (Littlechild and Owen, 1973; costs as in Castro et al., 2009). */
export const airport: KnownGame = {
  name: "airport100",
  game: {
    players: COSTS.length,
    value: (members) => COSTS[members.lastIndexOf(1)] ?? 0, // they stand in order
  },
  exact: COSTS.map((cost) => {
    let share = 0;
    for (let step = 1; step <= cost; step++) share += 1 / COSTS.filter((other) => other >= step).length;
    return share;
  }),
  published: 1.28e-4,
};

const PAIRS = 25;

/** 25 left and 25 right shoes, of which only pairs are worth anything. */
export const shoes: KnownGame = {
  name: "shoes50",
  game: {
    players: 2 * PAIRS,
    value: (members) => {
      let left = 0;
      let right = 0;
      for (let shoe = 0; shoe < PAIRS; shoe++) {
        left += members[shoe] ?? 0;
        right += members[PAIRS + shoe] ?? 0;
      }
      return Math.min(left, right);
    },
  },
  exact: new Array<number>(2 * PAIRS).fill(0.5),
  published: 5.85e-4,
};

/** A general game: every coalition's value is random. */
export function randomGame(players: number, next: () => number): Game {
  const values = Float64Array.from({ length: 2 ** players }, next);
  return {
    players,
    value: (members) => {
      let word = 0;
      for (let player = 0; player < players; player++) word |= (members[player] as number) << player;
      return values[word] as number;
    },
  };
}
