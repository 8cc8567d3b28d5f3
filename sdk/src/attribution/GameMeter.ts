import { type Game, worthOf } from "./Game.ts";

/** Evaluates coalitions of a game and counts how many. */
export class GameMeter {
  readonly #game: Game;
  readonly #members: Uint8Array;
  #count = 0;

  constructor(game: Game) {
    this.#game = game;
    this.#members = new Uint8Array(game.players);
  }

  get count(): number {
    return this.#count;
  }

  /** What these players are worth. Throws `AttributionError` unless that is finite. */
  value(players: Iterable<number>): number {
    return this.#evaluate(0, players);
  }

  /** What all but these are worth. */
  valueWithout(players: Iterable<number>): number {
    return this.#evaluate(1, players);
  }

  #evaluate(rest: 0 | 1, players: Iterable<number>): number {
    this.#members.fill(rest);
    for (const player of players) this.#members[player] = 1 - rest;
    this.#count++;
    return worthOf(this.#game, this.#members);
  }
}
