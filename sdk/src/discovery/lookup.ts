import FlatQueue from "flatqueue";
import type { FindAnswer, PeerId } from "./DiscoveryTransport.ts";

export type FoundProvider = { readonly agent: string; readonly peer: PeerId };

export type Discovery = {
  /** In the order in which they were found. */
  readonly found: readonly FoundProvider[];
  /** Peers that were asked; each took a question and, if it answered, an answer. */
  readonly asked: number;
  /** Peers that did not answer, or with nonsense. */
  readonly failed: number;
};

export type LookupParameters = {
  readonly own: readonly FoundProvider[];
  readonly first: readonly { readonly peer: PeerId; readonly distance: number }[];
  /** Peers not to ask. */
  readonly known: readonly PeerId[];
  readonly limit: number;
  readonly budget: number;
  /** Rejects where the peer does not answer. */
  readonly ask: (peer: PeerId) => Promise<FindAnswer>;
  /** Says of a first peer whether it led to anybody. */
  readonly blame: (peer: PeerId, kept: boolean) => void;
  readonly signal?: AbortSignal;
};

/** Peers asked at the same time. */
const PARALLEL = 3;

/** Asks peers, the nearest first, and those to whom they refer, until enough agents are found. O(asked log referred). */
export async function lookup(parameters: LookupParameters): Promise<Discovery> {
  return new Lookup(parameters).run();
}

type Lead = {
  readonly peer: PeerId;
  readonly root: PeerId;
  readonly depth: number;
  /** Whether somebody said that it leads to an agent. */
  readonly isPromised: boolean;
};

class Lookup {
  readonly #parameters: LookupParameters;
  readonly #queue = new FlatQueue<Lead>();
  readonly #seen: Set<PeerId>;
  readonly #found: FoundProvider[];
  /** Of each first peer that was asked, whether it, or somebody it led to, had an agent. */
  readonly #roots = new Map<PeerId, boolean>();
  #asked = 0;
  #failed = 0;

  constructor(parameters: LookupParameters) {
    this.#parameters = parameters;
    this.#seen = new Set(parameters.known);
    this.#found = parameters.own.slice(0, parameters.limit);
    for (const { peer, distance } of parameters.first)
      this.#add({ peer, root: peer, depth: 0, isPromised: Number.isFinite(distance) }, distance);
  }

  async run(): Promise<Discovery> {
    const running = new Map<Promise<void>, Lead>();
    for (;;) {
      this.#parameters.signal?.throwIfAborted();
      while (running.size < PARALLEL && !this.#isDone()) {
        const lead = this.#queue.peek();
        // Those who promise nothing are asked once nobody is left who does.
        if (
          lead === undefined ||
          (!lead.isPromised && [...running.values()].some((other) => other.isPromised))
        )
          break;
        this.#queue.pop();
        const asking = this.#follow(lead).finally(() => running.delete(asking));
        running.set(asking, lead);
      }
      if (running.size === 0) break;
      await Promise.race(running.keys());
    }
    for (const [peer, kept] of this.#roots) this.#parameters.blame(peer, kept);
    return { found: this.#found, asked: this.#asked, failed: this.#failed };
  }

  #isDone(): boolean {
    return this.#found.length >= this.#parameters.limit || this.#asked >= this.#parameters.budget;
  }

  #add(lead: Lead, distance: number): void {
    if (this.#seen.has(lead.peer)) return;
    this.#seen.add(lead.peer);
    this.#queue.push(lead, distance + lead.depth);
  }

  async #follow({ peer, root, depth }: Lead): Promise<void> {
    this.#asked++;
    if (!this.#roots.has(root)) this.#roots.set(root, false);
    const answer = await this.#parameters.ask(peer).catch(() => undefined);
    if (answer === undefined) {
      this.#failed++;
      return;
    }
    if (answer.agents.length > 0) this.#roots.set(root, true);
    for (const agent of new Set(answer.agents))
      if (this.#found.length < this.#parameters.limit) this.#found.push({ agent, peer });
    for (const { peer: next, distance = Number.POSITIVE_INFINITY } of answer.referrals)
      this.#add({ peer: next, root, depth: depth + 1, isPromised: Number.isFinite(distance) }, distance);
  }
}
