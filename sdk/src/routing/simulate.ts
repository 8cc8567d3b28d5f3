import FlatQueue from "flatqueue";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { checkSimulation } from "./checkSimulation.ts";
import type { Network } from "./Network.ts";
import type { NetworkChange } from "./NetworkChange.ts";
import type { Hop, Question, Router, RouterFactory } from "./Router.ts";

export type SimulateParameters = {
  readonly network: Network;
  readonly router: RouterFactory;
  readonly random: RandomGenerator;
  /** Packets injected a step, over the whole network, with exponential gaps. */
  readonly load: number;
  readonly steps: number;
  /** Packets are not injected while so many are under way; 1,000 by default. */
  readonly maxInFlight?: number;
  readonly changes?: readonly NetworkChange[];
};

export type Simulation = {
  /** Steps that a bin covers. */
  readonly binWidth: number;
  /** Of the packets delivered in each bin, their number and the sum of their delivery times in steps. */
  readonly delivered: Float64Array;
  readonly times: Float64Array;
  /** Packets that ended at a dead node. */
  readonly lost: number;
  /** Packets that were not injected because too many were under way. */
  readonly refused: number;
  readonly decisions: number;
  /** Messages between neighbours: packets handed on, questions, answers and announcements. */
  readonly messages: number;
};

const BIN_WIDTH = 100;
const MAX_IN_FLIGHT = 1_000;

/**
 * Runs packets through a network of routers, event by event. A hop takes one step, a node serves one packet a step, a packet
 * that is injected skips the queue of its source, and one that arrives where it is bound for skips that of its target: the
 * rules of Boyan and Littman (1994). Both ends of a link know at once whether it is up. O(log packets) an event.
 *
 * Throws `RoutingOutOfRange`.
 */
export function simulate(parameters: SimulateParameters): Simulation {
  return new Simulator(parameters).run();
}

class Simulator {
  readonly #parameters: SimulateParameters;
  readonly #random: RandomGenerator;
  readonly #maxInFlight: number;
  readonly #neighbours: readonly (readonly number[])[];
  /** Of each node and slot, the slot of the node at its neighbour. */
  readonly #reverse: readonly (readonly number[])[];
  readonly #routers: readonly Router[];
  /** Of each node and slot, whether the link is there, and whether it carries: a dead node's links do not. */
  readonly #linked: readonly Uint8Array[];
  readonly #linkUp: readonly Uint8Array[];
  readonly #nodeUp: Uint8Array;
  #alive: readonly number[];
  /** When each node has served all that it has so far. */
  readonly #busyUntil: Float64Array;
  readonly #changes: NetworkChange[];
  #load: number;

  // Packets by id; freed ids are used again.
  readonly #node: Int32Array;
  readonly #source: Int32Array;
  readonly #target: Int32Array;
  readonly #born: Float64Array;
  readonly #sent: Float64Array;
  readonly #free: number[];
  readonly #queue = new FlatQueue<number>();

  readonly #hop: Hop = {
    target: 0,
    slot: 0,
    waited: 0,
    queued: 0,
    transit: 1,
    remaining: 0,
    confidence: 0,
    now: 0,
  };
  readonly #question: Question = { target: 0, backlog: 0, now: 0 };

  readonly #delivered: Float64Array;
  readonly #times: Float64Array;
  #lost = 0;
  #refused = 0;
  #decisions = 0;
  #messages = 0;

  constructor(parameters: SimulateParameters) {
    checkSimulation(parameters);
    const { network, router, random, load, steps, maxInFlight = MAX_IN_FLIGHT, changes = [] } = parameters;
    const nodes = network.neighbours.length;
    this.#parameters = parameters;
    this.#random = random;
    this.#load = load;
    this.#maxInFlight = maxInFlight;
    this.#neighbours = network.neighbours;
    this.#reverse = network.neighbours.map((list, node) =>
      list.map((neighbour) => network.neighbours[neighbour]?.indexOf(node) ?? -1),
    );
    this.#routers = network.neighbours.map((list, node) =>
      router({ slots: list.length, targets: nodes, local: new Set([node]), random }),
    );
    this.#linked = network.neighbours.map((list) => new Uint8Array(list.length).fill(1));
    this.#linkUp = network.neighbours.map((list) => new Uint8Array(list.length).fill(1));
    this.#nodeUp = new Uint8Array(nodes).fill(1);
    this.#alive = Array.from({ length: nodes }, (_, node) => node);
    this.#busyUntil = new Float64Array(nodes).fill(-1);
    this.#changes = changes.toSorted((a, b) => a.at - b.at);
    this.#node = new Int32Array(maxInFlight);
    this.#source = new Int32Array(maxInFlight);
    this.#target = new Int32Array(maxInFlight);
    this.#born = new Float64Array(maxInFlight);
    this.#sent = new Float64Array(maxInFlight);
    this.#free = Array.from({ length: maxInFlight }, (_, index) => maxInFlight - 1 - index);
    const bins = Math.ceil(steps / BIN_WIDTH);
    this.#delivered = new Float64Array(bins);
    this.#times = new Float64Array(bins);
  }

  run(): Simulation {
    const { steps } = this.#parameters;
    let injection = this.#gap();
    for (const [node, { period }] of this.#routers.entries())
      if (period > 0) this.#queue.push(node + this.#maxInFlight, uniformFloat64(this.#random) * period);
    let change = this.#changes[0];
    for (;;) {
      const serving = this.#queue.peekValue() ?? Number.POSITIVE_INFINITY;
      const now = Math.min(injection, serving);
      if (change !== undefined && change.at <= Math.min(now, steps)) {
        const wasIdle = this.#load === 0;
        this.#apply(change);
        if (change.kind === "load" && (wasIdle || change.load === 0)) injection = change.at + this.#gap();
        this.#changes.shift();
        change = this.#changes[0];
      } else if (now >= steps) break;
      else if (injection <= serving) {
        this.#inject(now);
        injection = now + this.#gap();
      } else {
        const packet = this.#queue.pop();
        if (packet === undefined) break;
        if (packet < this.#maxInFlight) this.#serve(packet, now);
        else this.#announce(packet - this.#maxInFlight, now);
      }
    }
    return {
      binWidth: BIN_WIDTH,
      delivered: this.#delivered,
      times: this.#times,
      lost: this.#lost,
      refused: this.#refused,
      decisions: this.#decisions,
      messages: this.#messages,
    };
  }

  #announce(node: number, now: number): void {
    const router = item(this.#routers, node);
    this.#queue.push(node + this.#maxInFlight, now + router.period);
    if (this.#nodeUp[node] === 0) return;
    const announcement = router.announce(Math.max(0, at(this.#busyUntil, node) - now), now);
    const neighbours = item(this.#neighbours, node);
    for (let slot = 0; slot < neighbours.length; slot++) {
      if (item(this.#linkUp, node)[slot] === 0) continue;
      this.#messages++;
      item(this.#routers, item(neighbours, slot)).heard(
        item(item(this.#reverse, node), slot),
        announcement,
        now,
      );
    }
  }

  #gap(): number {
    return this.#load === 0
      ? Number.POSITIVE_INFINITY
      : -Math.log(1 - uniformFloat64(this.#random)) / this.#load;
  }

  #draw(): number {
    return this.#alive[Math.floor(uniformFloat64(this.#random) * this.#alive.length)] ?? 0;
  }

  #inject(now: number): void {
    const source = this.#draw();
    let target = this.#draw();
    while (target === source) target = this.#draw();
    const packet = this.#free.pop();
    if (packet === undefined) {
      this.#refused++;
      return;
    }
    this.#node[packet] = source;
    this.#source[packet] = source;
    this.#target[packet] = target;
    this.#born[packet] = now;
    this.#sent[packet] = now - 1; // so that it has waited for nothing
    this.#serve(packet, now);
  }

  /** A node hands on the packet that has come to the head of its queue. */
  #serve(packet: number, now: number): void {
    const node = at(this.#node, packet);
    const target = at(this.#target, packet);
    if (this.#nodeUp[node] === 0 || this.#nodeUp[target] === 0) {
      this.#lost++;
      this.#free.push(packet);
      return;
    }
    const router = item(this.#routers, node);
    const waited = Math.max(0, now - at(this.#sent, packet) - 1);
    if (router.asksAll) this.#askAll({ node, target, waited, now });
    const slot = router.choose(target, now);
    this.#decisions++;
    const next = slot < 0 ? -1 : item(item(this.#neighbours, node), slot);
    if (next < 0 || item(this.#linkUp, node)[slot] === 0) {
      this.#enqueue(packet, node, now); // nowhere to go: waits for a better time
      return;
    }
    this.#messages += 2;
    this.#ask({ node, slot, next, target, waited, now }); // whoever takes a packet answers
    this.#tellBack({ packet, node, slot, next, waited, now });
    if (next === target) this.#deliver(packet, now + 1);
    else this.#enqueue(packet, next, now);
  }

  #enqueue(packet: number, node: number, now: number): void {
    const served = Math.max(at(this.#busyUntil, node), now) + 1;
    this.#busyUntil[node] = served;
    this.#node[packet] = node;
    this.#sent[packet] = now;
    this.#queue.push(packet, served);
  }

  #deliver(packet: number, when: number): void {
    const bin = Math.floor(when / BIN_WIDTH);
    if (bin < this.#delivered.length) {
      this.#delivered[bin] = at(this.#delivered, bin) + 1;
      this.#times[bin] = at(this.#times, bin) + when - at(this.#born, packet);
    }
    this.#free.push(packet);
  }

  #askAll({
    node,
    target,
    waited,
    now,
  }: {
    node: number;
    target: number;
    waited: number;
    now: number;
  }): void {
    const neighbours = item(this.#neighbours, node);
    for (let slot = 0; slot < neighbours.length; slot++) {
      if (item(this.#linkUp, node)[slot] === 0) continue;
      this.#messages += 2;
      this.#ask({ node, slot, next: item(neighbours, slot), target, waited, now });
    }
  }

  /** A neighbour answers what is still ahead of a packet for a target. */
  #ask({
    node,
    slot,
    next,
    target,
    waited,
    now,
  }: {
    node: number;
    slot: number;
    next: number;
    target: number;
    waited: number;
    now: number;
  }): void {
    const hop = this.#hop;
    hop.target = target;
    hop.slot = slot;
    hop.waited = waited;
    hop.queued = next === target ? 0 : Math.max(0, at(this.#busyUntil, next) - now);
    hop.now = now;
    this.#estimate(next, target, now);
    item(this.#routers, node).answered(hop);
  }

  /** The packet tells the next node what this one knows about the way back to its source. */
  #tellBack({
    packet,
    node,
    slot,
    next,
    waited,
    now,
  }: {
    packet: number;
    node: number;
    slot: number;
    next: number;
    waited: number;
    now: number;
  }): void {
    const source = at(this.#source, packet);
    if (next === source) return;
    const hop = this.#hop;
    hop.target = source;
    hop.slot = item(item(this.#reverse, node), slot);
    hop.waited = 0;
    hop.queued = waited;
    hop.now = now;
    this.#estimate(node, source, now);
    item(this.#routers, next).received(hop);
  }

  #estimate(node: number, target: number, now: number): void {
    const hop = this.#hop;
    if (node === target) {
      hop.remaining = 0;
      hop.confidence = 1;
      return;
    }
    const router = item(this.#routers, node);
    const question = this.#question;
    question.target = target;
    question.backlog = Math.max(0, at(this.#busyUntil, node) - now);
    question.now = now;
    hop.remaining = router.remaining(question);
    hop.confidence = router.confidence(target, now);
  }

  #apply(change: NetworkChange): void {
    switch (change.kind) {
      case "load":
        this.#load = change.load;
        return;
      case "linkDown":
      case "linkUp":
        this.#setLink(change.link, change.kind === "linkUp" ? 1 : 0);
        return;
      case "nodeDown":
      case "nodeUp": {
        this.#nodeUp[change.node] = change.kind === "nodeUp" ? 1 : 0;
        this.#alive = Array.from(this.#nodeUp.keys()).filter((node) => this.#nodeUp[node] === 1);
        for (const neighbour of item(this.#neighbours, change.node))
          this.#tellOfLink([change.node, neighbour]);
      }
    }
  }

  #setLink([a, b]: readonly [number, number], state: 0 | 1): void {
    item(this.#linked, a)[item(this.#neighbours, a).indexOf(b)] = state;
    item(this.#linked, b)[item(this.#neighbours, b).indexOf(a)] = state;
    this.#tellOfLink([a, b]);
  }

  /** Tells the routers at both ends of a link whether it carries now. */
  #tellOfLink([a, b]: readonly [number, number]): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = item(this.#neighbours, from).indexOf(to);
      const isUp = item(this.#linked, from)[slot] === 1 && this.#nodeUp[from] === 1 && this.#nodeUp[to] === 1;
      if (isUp === (item(this.#linkUp, from)[slot] === 1)) continue;
      item(this.#linkUp, from)[slot] = isUp ? 1 : 0;
      const router = item(this.#routers, from);
      if (isUp) router.linkUp(slot);
      else router.linkDown(slot);
    }
  }
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}

function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return found;
}
