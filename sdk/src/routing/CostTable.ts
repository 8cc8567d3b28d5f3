import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { RoutingOutOfRange } from "./errors.ts";
import type { RouterParameters } from "./Router.ts";

export type Lesson = {
  readonly slot: number;
  readonly target: number;
  readonly estimate: number;
  readonly rate: number;
};

/** The Q table of one node: for every neighbour (slot) and target an estimate of the time that a request still takes. */
export class CostTable {
  readonly slots: number;
  readonly targets: number;
  /** `[slot * targets + target]` */
  readonly costs: Float64Array;
  readonly #up: Uint8Array;
  readonly #random: RandomGenerator;

  constructor({ slots, targets, random }: RouterParameters) {
    for (const [parameter, value] of Object.entries({ slots, targets }))
      if (!Number.isSafeInteger(value) || value < 0)
        throw new RoutingOutOfRange({ parameter, value, range: "a whole number from 0" });
    this.slots = slots;
    this.targets = targets;
    this.costs = new Float64Array(slots * targets);
    this.#random = random;
    this.#up = new Uint8Array(slots).fill(1);
  }

  index(slot: number, target: number): number {
    return slot * this.targets + target;
  }

  isUp(slot: number): boolean {
    return this.#up[slot] === 1;
  }

  setUp(slot: number, up: boolean): void {
    this.#up[slot] = up ? 1 : 0;
  }

  cost(slot: number, target: number): number {
    return this.costs[slot * this.targets + target] ?? Number.POSITIVE_INFINITY;
  }

  /** Moves the cost of a slot and target by a fraction `rate`, 0 to 1, towards an estimate. */
  learn({ slot, target, estimate, rate }: Lesson): void {
    const index = this.index(slot, target);
    const old = this.costs[index] ?? 0;
    this.costs[index] = old + rate * (estimate - old);
  }

  /** The slot with the lowest cost among those that are up, any of them where several have it; -1 where none is up. */
  best(target: number): number {
    return this.bestBy((slot) => this.cost(slot, target));
  }

  /** As `best`, by another measure than the cost. */
  bestBy(measure: (slot: number) => number): number {
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    let equals = 0;
    for (let slot = 0; slot < this.slots; slot++) {
      if (this.#up[slot] !== 1) continue;
      const value = measure(slot);
      if (value < lowest || best < 0) {
        lowest = value;
        best = slot;
        equals = 1;
      } else if (value === lowest && uniformInt(this.#random, 0, equals++) === 0) best = slot;
    }
    return best;
  }

  /** The lowest cost among those that are up; infinite where none is. */
  lowest(target: number): number {
    let lowest = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.slots; slot++)
      if (this.#up[slot] === 1) lowest = Math.min(lowest, this.cost(slot, target));
    return lowest;
  }
}
