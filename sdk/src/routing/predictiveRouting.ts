import { CostTable } from "./CostTable.ts";
import { RoutingOutOfRange } from "./errors.ts";
import type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";

export type PredictiveRoutingParameters = {
  /** Learning rate of the times: 0 to 1. */
  readonly alpha?: number;
  /** Learning rate of the recovery: 0 to 1. */
  readonly beta?: number;
  /** What is left of the recovery rate each time that a way got slower: 0 to 1. */
  readonly gamma?: number;
};

/**
 * Predictive Q-Routing (Choi and Yeung 1996): expects a congested way to recover at the rate at which it did before, and
 * tries it again when that predicts it to be the best.
 */
export function predictiveRouting({
  alpha = 1,
  beta = 0.7,
  gamma = 0.9,
}: PredictiveRoutingParameters = {}): RouterFactory {
  return (parameters) => new PredictiveRouter(parameters, { alpha, beta, gamma });
}

class PredictiveRouter implements Router {
  readonly asksAll = false;
  readonly #table: CostTable;
  readonly #lowest: Float64Array;
  readonly #recovery: Float64Array;
  readonly #updated: Float64Array;
  readonly #rates: Required<PredictiveRoutingParameters>;

  constructor(parameters: RouterParameters, rates: Required<PredictiveRoutingParameters>) {
    for (const [parameter, value] of Object.entries(rates))
      if (!(value >= 0 && value <= 1))
        throw new RoutingOutOfRange({ parameter, value, range: "from 0 to 1" });
    const entries = parameters.slots * parameters.targets;
    this.#table = new CostTable(parameters);
    this.#lowest = new Float64Array(entries).fill(Number.POSITIVE_INFINITY);
    this.#recovery = new Float64Array(entries);
    this.#updated = new Float64Array(entries);
    this.#rates = rates;
  }

  choose(target: number, now: number): number {
    return this.#table.bestBy((slot) => this.#predicted(this.#table.index(slot, target), now));
  }

  cost(slot: number, target: number, now: number): number {
    if (!this.#table.isUp(slot)) return Number.POSITIVE_INFINITY;
    return this.#predicted(this.#table.index(slot, target), now);
  }

  remaining({ target }: Question): number {
    return this.#table.lowest(target);
  }

  confidence(): number {
    return 1;
  }

  answered({ slot, target, queued, transit, remaining, now }: Hop): void {
    const { alpha, beta, gamma } = this.#rates;
    const index = this.#table.index(slot, target);
    const old = this.#table.costs[index] ?? 0;
    const change = queued + transit + remaining - old;
    const cost = old + alpha * change;
    this.#table.costs[index] = cost;
    this.#lowest[index] = Math.min(this.#lowest[index] ?? cost, cost);
    const recovery = this.#recovery[index] ?? 0;
    const elapsed = now - (this.#updated[index] ?? 0);
    if (change < 0) {
      if (elapsed > 0) this.#recovery[index] = recovery + (beta * change) / elapsed;
    } else if (change > 0) this.#recovery[index] = gamma * recovery;
    this.#updated[index] = now;
  }

  received(): void {}

  readonly period = 0;

  announce(): Float64Array {
    return new Float64Array(0);
  }

  heard(): void {}

  linkUp(slot: number): void {
    this.#table.setUp(slot, true);
  }

  linkDown(slot: number): void {
    this.#table.setUp(slot, false);
  }

  #predicted(index: number, now: number): number {
    const cost = this.#table.costs[index] ?? 0;
    const elapsed = now - (this.#updated[index] ?? 0);
    const floor = Math.min(this.#lowest[index] ?? cost, cost);
    return Math.max(cost + elapsed * (this.#recovery[index] ?? 0), floor);
  }
}
