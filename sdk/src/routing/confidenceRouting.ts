import { CostTable } from "./CostTable.ts";
import { RoutingOutOfRange } from "./errors.ts";
import type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";

export type ConfidenceRoutingParameters = {
  /** What is left of the confidence in an estimate after a unit of time without news: 0 to 1. */
  readonly decay?: number;
};

/** Confidence-based Q-Routing (Kumar and Miikkulainen 1998): learns the faster, the less it trusts what it knew. */
export function confidenceRouting({ decay = 0.95 }: ConfidenceRoutingParameters = {}): RouterFactory {
  return (parameters) => new ConfidenceRouter(parameters, { decay, backward: false });
}

/** Confidence-based Dual Reinforcement Q-Routing (Kumar and Miikkulainen 1997). */
export function confidenceDualReinforcement({
  decay = 0.9,
}: ConfidenceRoutingParameters = {}): RouterFactory {
  return (parameters) => new ConfidenceRouter(parameters, { decay, backward: true });
}

class ConfidenceRouter implements Router {
  readonly asksAll = false;
  readonly #table: CostTable;
  readonly #confidence: Float64Array;
  /** When the confidence was last set: it decays from then on, worked out when it is read. */
  readonly #since: Float64Array;
  readonly #decay: number;
  readonly #backward: boolean;

  constructor(
    parameters: RouterParameters,
    { decay, backward }: { readonly decay: number; readonly backward: boolean },
  ) {
    if (!(decay >= 0 && decay <= 1))
      throw new RoutingOutOfRange({ parameter: "decay", value: decay, range: "from 0 to 1" });
    this.#table = new CostTable(parameters);
    this.#confidence = new Float64Array(parameters.slots * parameters.targets);
    this.#since = new Float64Array(parameters.slots * parameters.targets);
    this.#decay = decay;
    this.#backward = backward;
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

  confidence(target: number, now: number): number {
    const best = this.#table.best(target);
    return best < 0 ? 0 : this.#confidenceAt(this.#table.index(best, target), now);
  }

  answered(hop: Hop): void {
    this.#learn(hop);
  }

  received(hop: Hop): void {
    if (this.#backward) this.#learn(hop);
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

  #confidenceAt(index: number, now: number): number {
    const steps = Math.floor(now) - Math.floor(this.#since[index] ?? 0);
    return (this.#confidence[index] ?? 0) * this.#decay ** steps;
  }

  #learn({ slot, target, queued, transit, remaining, confidence, now }: Hop): void {
    const { costs } = this.#table;
    const index = this.#table.index(slot, target);
    const old = costs[index] ?? 0;
    const trust = this.#confidenceAt(index, now);
    const rate = Math.max(confidence, 1 - trust);
    costs[index] = old + rate * (queued + transit + remaining - old);
    this.#confidence[index] = trust + rate * (confidence - trust);
    this.#since[index] = now;
  }
}
