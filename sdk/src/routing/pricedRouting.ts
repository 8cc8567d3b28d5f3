import { announcementLength, BACKLOG, distancePlace, MEAN } from "./Announcement.ts";
import { RoutingOutOfRange } from "./errors.ts";
import type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";

export type PricedRoutingParameters = {
  /** Between two announcements of a node, in what serving a request takes; 1 by default. */
  readonly period?: number;
  /** Over which a node averages the wait in its queue, in the same unit; 300 by default. */
  readonly memory?: number;
};

/**
 * Routing by what a request costs everybody. Times are in units of what serving a request takes.
 *
 * Each node announces to its neighbours, once a period, the wait in its queue now (`u`) and on average (`w`), and for every
 * target its distance: the least, over its neighbours, of the way there, the price of the neighbour's queue and the distance that
 * the neighbour announced (asynchronous Bellman-Ford, Bertsekas 1982). A request goes to the neighbour where that sum is
 * least. Nothing else is known: a distance vector a period and neighbour, and the answer of whoever takes a request.
 *
 * The price is the wait and the delay that the request causes to those behind it. For Poisson arrivals and fixed service
 * (M/D/1), a request that finds the wait `u` adds `(u + rho / 2) / (1 - rho)` to the sum of all waits (the marginal delay of
 * Gallager 1977, by the state that the request finds: Krishnan 1990), where `w = rho / (2 (1 - rho))`. Of what others lose,
 * half is counted, since they make way too: `(u + rho / 4) (1 + w)`. A queue that is further off than the next hop will have
 * changed by half until the request is there: its price is that of `(u + w) / 2`.
 *
 * Between announcements a node lets the waits that it knows run down with time and adds what it sends itself, so it does not
 * send all it has to the same short queue. A way with more hops than there are targets is none: it is the loop that is left
 * when a target has gone.
 *
 * A decision takes O(neighbours), an announcement O(neighbours targets), without allocation.
 */
export function pricedRouting({ period = 1, memory = 300 }: PricedRoutingParameters = {}): RouterFactory {
  return (parameters) => new PricedRouter(parameters, { period, memory });
}

/** How fast a node follows the time that the way to a neighbour takes. */
const TRANSIT_RATE = 0.3;

class PricedRouter implements Router {
  readonly asksAll = false;
  readonly period: number;
  readonly #memory: number;
  readonly #slots: number;
  readonly #targets: number;
  readonly #local: ReadonlySet<number>;
  readonly #up: Uint8Array;
  /** What each neighbour announced: `[slot * length + place]`. */
  readonly #heard: Float64Array;
  readonly #length: number;
  /** Of each neighbour, the wait in its queue at `#at`, its average, and the price of its queue from further off. */
  readonly #backlog: Float64Array;
  readonly #at: Float64Array;
  readonly #mean: Float64Array;
  readonly #price: Float64Array;
  /** How long the way to each neighbour takes. */
  readonly #transit: Float64Array;
  readonly #announcement: Float64Array;
  #averaged = 0;

  constructor(
    { slots, targets, local }: RouterParameters,
    { period, memory }: Required<PricedRoutingParameters>,
  ) {
    for (const [parameter, value] of Object.entries({ period, memory }))
      if (!(value > 0 && Number.isFinite(value)))
        throw new RoutingOutOfRange({ parameter, value, range: "finite and above 0" });
    this.period = period;
    this.#memory = memory;
    this.#slots = slots;
    this.#targets = targets;
    this.#local = local;
    this.#length = announcementLength(targets);
    this.#up = new Uint8Array(slots).fill(1);
    this.#heard = new Float64Array(slots * this.#length).fill(Number.POSITIVE_INFINITY);
    this.#backlog = new Float64Array(slots);
    this.#at = new Float64Array(slots);
    this.#mean = new Float64Array(slots);
    this.#price = new Float64Array(slots);
    this.#transit = new Float64Array(slots).fill(1);
    this.#announcement = new Float64Array(this.#length);
  }

  choose(target: number, now: number): number {
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.#slots; slot++) {
      const cost = this.cost(slot, target, now);
      if (cost < lowest) {
        lowest = cost;
        best = slot;
      }
    }
    if (best >= 0 && this.#heard[best * this.#length + distancePlace(target)] !== 0) {
      this.#backlog[best] = this.#backlogAt(best, now) + 1;
      this.#at[best] = now;
    }
    return best;
  }

  cost(slot: number, target: number, now: number): number {
    if (this.#up[slot] === 0) return Number.POSITIVE_INFINITY;
    const transit = this.#transit[slot] ?? 1;
    const beyond = this.#heard[slot * this.#length + distancePlace(target)] ?? 0;
    if (beyond === 0) return transit; // the target itself, which serves at once
    return transit + beyond + priceOf(this.#backlogAt(slot, now), this.#mean[slot] ?? 0);
  }

  remaining({ target, now }: Question): number {
    let lowest = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.#slots; slot++) lowest = Math.min(lowest, this.cost(slot, target, now));
    return lowest;
  }

  confidence(): number {
    return 1;
  }

  answered({ slot, queued, transit, remaining, now }: Hop): void {
    const known = this.#transit[slot] ?? transit;
    this.#transit[slot] = known + TRANSIT_RATE * (transit - known);
    if (remaining === 0) return;
    this.#backlog[slot] = queued + 1; // the request that was handed over has joined it
    this.#at[slot] = now;
  }

  received(): void {}

  announce(backlog: number, now: number): Float64Array {
    const announcement = this.#announcement;
    const targets = this.#targets;
    const mean = announcement[MEAN] ?? 0;
    const weight = 1 - Math.exp((this.#averaged - now) / this.#memory);
    this.#averaged = now;
    announcement[BACKLOG] = backlog;
    announcement[MEAN] = mean + weight * (backlog - mean);
    for (let target = 0; target < targets; target++) {
      let distance = Number.POSITIVE_INFINITY;
      let hops = Number.POSITIVE_INFINITY;
      if (this.#local.has(target)) {
        distance = 0;
        hops = 0;
      } else
        for (let slot = 0; slot < this.#slots; slot++) {
          if (this.#up[slot] === 0) continue;
          const place = slot * this.#length + distancePlace(target);
          const beyond = this.#heard[place] ?? 0;
          const cost = (this.#transit[slot] ?? 1) + (beyond === 0 ? 0 : beyond + (this.#price[slot] ?? 0));
          if (cost < distance) {
            distance = cost;
            hops = 1 + (this.#heard[place + targets] ?? 0);
          }
        }
      const isLoop = hops > targets;
      announcement[distancePlace(target)] = isLoop ? Number.POSITIVE_INFINITY : distance;
      announcement[distancePlace(target) + targets] = isLoop ? Number.POSITIVE_INFINITY : hops;
    }
    return announcement;
  }

  heard(slot: number, announcement: Float64Array, now: number): void {
    this.#heard.set(announcement, slot * this.#length);
    const backlog = announcement[BACKLOG] ?? 0;
    const mean = announcement[MEAN] ?? 0;
    this.#backlog[slot] = backlog;
    this.#at[slot] = now;
    this.#mean[slot] = mean;
    this.#price[slot] = priceOf((backlog + mean) / 2, mean);
  }

  linkUp(slot: number): void {
    this.#up[slot] = 1;
    this.#heard.fill(Number.POSITIVE_INFINITY, slot * this.#length, (slot + 1) * this.#length);
  }

  linkDown(slot: number): void {
    this.#up[slot] = 0;
  }

  #backlogAt(slot: number, now: number): number {
    return Math.max(0, (this.#backlog[slot] ?? 0) + (this.#at[slot] ?? 0) - now);
  }
}

/** Of a queue with the wait `backlog` now and `mean` on average. */
function priceOf(backlog: number, mean: number): number {
  const utilisation = (2 * mean) / (1 + 2 * mean);
  return (backlog + utilisation / 4) * (1 + mean);
}
