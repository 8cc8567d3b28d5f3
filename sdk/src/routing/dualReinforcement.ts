import { CostTable } from "./CostTable.ts";
import { RoutingOutOfRange } from "./errors.ts";
import type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";

export type DualReinforcementParameters = {
  /** Learning rate of forward exploration: 0 to 1; 0.85 by default. */
  readonly forward?: number;
  /** Learning rate of backward exploration: 0 to 1; 0.95 by default. */
  readonly backward?: number;
};

/**
 * Dual Reinforcement Q-Routing (Kumar and Miikkulainen 1997): a request also carries what is known of the way back to its
 * source. Counts the wait in the neighbour's queue. O(neighbours) a decision.
 */
export function dualReinforcement({
  forward = 0.85,
  backward = 0.95,
}: DualReinforcementParameters = {}): RouterFactory {
  return (parameters) => new DualReinforcementRouter(parameters, { forward, backward });
}

class DualReinforcementRouter implements Router {
  readonly asksAll = false;
  readonly #table: CostTable;
  readonly #rates: Required<DualReinforcementParameters>;

  constructor(parameters: RouterParameters, rates: Required<DualReinforcementParameters>) {
    for (const [parameter, value] of Object.entries(rates))
      if (!(value >= 0 && value <= 1))
        throw new RoutingOutOfRange({ parameter, value, range: "from 0 to 1" });
    this.#table = new CostTable(parameters);
    this.#rates = rates;
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

  answered({ slot, target, queued, transit, remaining }: Hop): void {
    this.#table.learn({ slot, target, estimate: queued + transit + remaining, rate: this.#rates.forward });
  }

  received({ slot, target, queued, transit, remaining }: Hop): void {
    this.#table.learn({ slot, target, estimate: queued + transit + remaining, rate: this.#rates.backward });
  }

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
