import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { AttributionError } from "./AttributionError.ts";
import { Deck } from "./Deck.ts";
import type { Estimate } from "./Estimate.ts";
import { checkPlayers, type Game, worthOf } from "./Game.ts";

export type PermutationParameters = {
  readonly random: RandomGenerator;
  /** How many coalitions may be evaluated, at least 2 (n - 1) + 2. */
  readonly evaluations: number;
  /** Called between orders of arrival with the share of the budget that is spent, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

const MAX_PLAYERS = 100_000;

/**
 * Shapley values as means of what players add in random orders of arrival (Castro, Gómez and Tejada, 2009), each order followed by
 * its reverse (antithetic pairs; Mitchell et al., 2022). Efficient in every pair, simple, and noisier than {@link shapleySampled};
 * it takes any budget and keeps nothing but sums.
 *
 * Throws `AttributionError` where the budget does not do for one pair, and the signal's reason once it is aborted.
 */
export function shapleyByPermutations(
  game: Game,
  { random, evaluations, onProgress, signal }: PermutationParameters,
): Estimate {
  const n = game.players;
  checkPlayers(n, MAX_PLAYERS);
  const pairs = Math.floor((evaluations - 2) / Math.max(2 * (n - 1), 1));
  if (!(pairs >= 1)) {
    throw new AttributionError(
      `${evaluations} evaluations do not do for ${n} players: one order and its reverse take ${2 * n}.`,
    );
  }
  const members = new Uint8Array(n);
  const none = worthOf(game, members);
  const all = worthOf(game, members.fill(1));
  const walk = new Walk(game, none, all);
  const deck = new Deck(n, random);
  const values = new Float64Array(n);
  const squares = new Float64Array(n);
  const added = new Float64Array(n);
  for (let pair = 0; pair < pairs; pair++) {
    signal?.throwIfAborted();
    const order = deck.deal(n);
    added.fill(0);
    walk.follow(order, added);
    walk.follow(order.slice().reverse(), added);
    for (let player = 0; player < n; player++) {
      const mean = (added[player] as number) / 2;
      const distance = mean - (values[player] as number);
      values[player] = (values[player] as number) + distance / (pair + 1);
      squares[player] = (squares[player] as number) + distance * (mean - (values[player] as number)); // Welford (1962)
    }
    onProgress?.((pair + 1) / pairs);
  }
  // One pair tells nothing of its error.
  const errors = squares.map((square) =>
    pairs > 1 ? Math.sqrt(square / (pairs - 1) / pairs) : Number.POSITIVE_INFINITY,
  );
  return { values, errors, evaluations: 2 + pairs * 2 * (n - 1) };
}

/** Lets players arrive one after the other. */
class Walk {
  readonly #game: Game;
  readonly #none: number;
  readonly #all: number;
  readonly #members: Uint8Array;

  constructor(game: Game, none: number, all: number) {
    this.#game = game;
    this.#none = none;
    this.#all = all;
    this.#members = new Uint8Array(game.players);
  }

  /** Adds to each player's sum what it adds to those before it. */
  follow(order: Uint32Array, sums: Float64Array): void {
    this.#members.fill(0);
    let before = this.#none;
    for (const [index, player] of order.entries()) {
      this.#members[player] = 1;
      const value = index === order.length - 1 ? this.#all : worthOf(this.#game, this.#members);
      sums[player] = (sums[player] as number) + value - before;
      before = value;
    }
  }
}
