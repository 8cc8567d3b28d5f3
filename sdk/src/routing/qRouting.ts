import { CostTable } from "./CostTable.ts";
import { RoutingOutOfRange } from "./errors.ts";
import type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";

export type QRoutingParameters = {
  /** Learning rate: 0 to 1; 0.5 by default. */
  readonly rate?: number;
};

/**
 * Q-Routing (Boyan and Littman 1994): learns from the neighbour that it hands a request to, counting the wait in its own
 * queue. O(neighbours) a decision.
 */
export function qRouting({ rate = 0.5 }: QRoutingParameters = {}): RouterFactory {
  return (parameters) => new QRouter(parameters, { rate, asksAll: false });
}

/** Full-echo Q-Routing (Boyan and Littman 1994): asks every neighbour before each decision. */
export function fullEcho({ rate = 0.5 }: QRoutingParameters = {}): RouterFactory {
  return (parameters) => new QRouter(parameters, { rate, asksAll: true });
}

class QRouter implements Router {
  readonly asksAll: boolean;
  readonly #table: CostTable;
  readonly #rate: number;

  constructor(
    parameters: RouterParameters,
    { rate, asksAll }: { readonly rate: number; readonly asksAll: boolean },
  ) {
    if (!(rate >= 0 && rate <= 1))
      throw new RoutingOutOfRange({ parameter: "rate", value: rate, range: "from 0 to 1" });
    this.asksAll = asksAll;
    this.#table = new CostTable(parameters);
    this.#rate = rate;
  }

  choose(target: number): number {
    return this.#table.best(target);
  }

  cost(slot: number, target: number): number {
    return this.#table.isUp(slot) ? this.#table.cost(slot, target) : Number.POSITIVE_INFINITY;
  }

  remaining({ target }: Question): number {
    return this.#table.lowest(target);
  }

  confidence(): number {
    return 1;
  }

  answered({ slot, target, waited, transit, remaining }: Hop): void {
    this.#table.learn({ slot, target, estimate: waited + transit + remaining, rate: this.#rate });
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
}
