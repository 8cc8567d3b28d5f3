import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/**
 * Deals random sets of players. They are dealt from one shuffled deck until it runs short, so that each player is dealt about as
 * often as any other: a set alone is uniform, and sets together are more even than independent ones.
 */
export class Deck {
  readonly #cards: Uint32Array;
  readonly #random: RandomGenerator;
  #dealt: number;

  constructor(players: number, random: RandomGenerator) {
    this.#cards = Uint32Array.from({ length: players }, (_, player) => player);
    this.#random = random;
    this.#dealt = players;
  }

  /** The next `size` players; the view is overwritten later. */
  deal(size: number): Uint32Array {
    if (this.#dealt + size > this.#cards.length) this.#shuffle();
    this.#dealt += size;
    return this.#cards.subarray(this.#dealt - size, this.#dealt);
  }

  /** By Fisher and Yates, as Durstenfeld (1964) has it. */
  #shuffle() {
    for (let last = this.#cards.length - 1; last > 0; last--) {
      const other = uniformInt(this.#random, 0, last);
      const card = this.#cards[last] as number;
      this.#cards[last] = this.#cards[other] as number;
      this.#cards[other] = card;
    }
    this.#dealt = 0;
  }
}
