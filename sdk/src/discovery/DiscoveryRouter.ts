import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import * as z from "zod";
import { MalformedDocument } from "../content/errors.ts";
import { announcementLength, distancePlace } from "../routing/Announcement.ts";
import { pricedRouting } from "../routing/pricedRouting.ts";
import type { Router } from "../routing/Router.ts";
import {
  DiscoveryQuestion,
  type DiscoveryTransport,
  FindAnswer,
  MAX_AGENTS,
  MAX_CAPABILITIES,
  MAX_REFERRALS,
  type PeerId,
  ProbeAnswer,
} from "./DiscoveryTransport.ts";
import { DiscoveryOutOfRange, PeerUnavailable, TooManyCapabilities } from "./errors.ts";
import { type Discovery, lookup } from "./lookup.ts";
import { noteAnswer, noteOutcome, PeerState, PeerTable } from "./PeerTable.ts";
import { untilAborted } from "./untilAborted.ts";

export type DiscoveryRouterParameters = {
  readonly transport: DiscoveryTransport;
  /** Decides between equals. */
  readonly random: RandomGenerator;
  /** This node's own name, so that it does not ask itself. */
  readonly self?: PeerId;
  /** How long a peer may take to answer, in milliseconds; 2,000 by default. */
  readonly timeout?: number;
  /** Most peers that it keeps; 64 by default. */
  readonly maxPeers?: number;
  /** Most capabilities that it keeps; 1,024 by default. */
  readonly maxCapabilities?: number;
  /** What `save` gave. Throws `MalformedDocument` when it is something else. */
  readonly state?: unknown;
};

export type DiscoverParameters = {
  readonly capability: string;
  /** Agents to find; 8 by default. */
  readonly limit?: number;
  /** Most peers to ask; 256 by default. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
};

const State = z.object({ version: z.literal(1), peers: z.array(PeerState).max(65_536) });
/** What a router keeps between runs, as JSON. */
export type DiscoveryState = z.output<typeof State>;

/** A peer that fails so often in a row is left out until it answers a probe. */
const MAX_FAILURES = 3;
/** The reliability from which on what a peer claims is passed on. */
const TRUSTED = 0.5;

/**
 * Finds agents by asking peers, the most promising first, instead of asking everybody.
 *
 * Peers tell each other, when probed, how far they are from each capability (`pricedRouting` over capabilities instead of
 * destinations). A search asks the peers in the order of time and distance over reliability, follows whom they refer to, and
 * ends once it has found enough. What a peer claims decides when it is asked, and nothing else: times are measured here,
 * a peer that does not answer or leads nowhere loses reliability, and agents count only where their own peer names them.
 *
 * Messages: a question and an answer for each peer that is asked or probed.
 *
 * @example
 * const router = new DiscoveryRouter({ transport: httpTransport(), random });
 * router.addPeer("https://peer.example/discovery");
 * await router.probe();
 * const { found } = await router.discover({ capability: "data.profile", limit: 3 });
 */
export class DiscoveryRouter {
  readonly #transport: DiscoveryTransport;
  readonly #timeout: number;
  readonly #self: PeerId | undefined;
  readonly #peers: PeerTable;
  readonly #router: Router;
  readonly #maxCapabilities: number;
  /** Capabilities by name, in the order of their numbers. */
  readonly #targets = new Map<string, number>();
  readonly #local = new Set<number>();
  readonly #agents = new Map<string, Set<string>>();

  constructor({
    transport,
    random,
    self,
    timeout = 2_000,
    maxPeers = 64,
    maxCapabilities = MAX_CAPABILITIES,
    state,
  }: DiscoveryRouterParameters) {
    checkCount("maxPeers", maxPeers);
    checkCount("maxCapabilities", maxCapabilities);
    if (!(timeout > 0 && timeout <= 2 ** 31 - 1))
      throw new DiscoveryOutOfRange({
        parameter: "timeout",
        value: timeout,
        range: "above 0 and below 2^31",
      });
    this.#transport = transport;
    this.#timeout = timeout;
    this.#self = self;
    this.#peers = new PeerTable(maxPeers);
    this.#maxCapabilities = Math.min(maxCapabilities, MAX_CAPABILITIES);
    this.#router = pricedRouting()({
      slots: maxPeers,
      targets: this.#maxCapabilities,
      local: this.#local,
      random,
    });
    if (state !== undefined) this.#restore(state);
  }

  /** Throws `TooManyPeers`. */
  addPeer(peer: PeerId): void {
    if (peer === this.#self || this.#peers.get(peer) !== undefined) return;
    this.#router.linkUp(this.#peers.add(peer).slot);
  }

  removePeer(peer: PeerId): void {
    const record = this.#peers.remove(peer);
    if (record !== undefined) this.#router.linkDown(record.slot);
  }

  /** Announces that an agent of this node offers a capability. Throws `TooManyCapabilities`. */
  offer(capability: string, agent: string): void {
    const target = this.#target(capability);
    if (target === undefined) throw new TooManyCapabilities({ limit: this.#maxCapabilities });
    this.#local.add(target);
    this.#agents.set(capability, (this.#agents.get(capability) ?? new Set()).add(agent));
  }

  withdraw(capability: string, agent: string): void {
    const agents = this.#agents.get(capability);
    agents?.delete(agent);
    const target = this.#targets.get(capability);
    if (agents?.size === 0 && target !== undefined) this.#local.delete(target);
  }

  /** What this node answers to a peer. Throws `MalformedDocument` for what is no question. */
  answer(question: unknown): ProbeAnswer | FindAnswer {
    const parsed = parse(DiscoveryQuestion, { value: question, document: "discovery question" });
    if (parsed.kind === "probe") return { distances: this.#distances() };
    return {
      agents: [...(this.#agents.get(parsed.capability) ?? [])].slice(0, MAX_AGENTS),
      referrals: this.#referrals(parsed.capability)
        .slice(0, MAX_REFERRALS)
        .map(({ peer, distance }) => ({ peer, ...(Number.isFinite(distance) && { distance }) })),
    };
  }

  /** Asks every peer how far it is from what. Resolves once all have answered or had their time. */
  async probe(signal?: AbortSignal): Promise<void> {
    await Promise.all(
      [...this.#peers.entries()].map(async ([peer, record]) => {
        const answer = await this.#ask({ peer, question: { kind: "probe" }, signal }).catch(() => undefined);
        signal?.throwIfAborted();
        const parsed = ProbeAnswer.safeParse(answer);
        if (!parsed.success || this.#peers.get(peer) !== record) return;
        this.#router.linkUp(record.slot);
        // Whoever was found to lead nowhere is not passed on to others.
        if (record.reliability >= TRUSTED)
          this.#router.heard(record.slot, this.#announcementOf(parsed.data), performance.now());
      }),
    );
  }

  /** Finds agents that offer a capability, those of this node first. Rejects with the signal's reason when it aborts. */
  async discover({ capability, limit = 8, budget = 256, signal }: DiscoverParameters): Promise<Discovery> {
    checkCount("limit", limit);
    checkCount("budget", budget);
    return lookup({
      own: [...(this.#agents.get(capability) ?? [])].map((agent) => ({ agent, peer: this.#self ?? "self" })),
      first: this.#referrals(capability),
      known: this.#self === undefined ? [] : [this.#self],
      limit,
      budget,
      ask: async (peer) => {
        const answer = await this.#ask({ peer, question: { kind: "find", capability }, signal });
        return parse(FindAnswer, { value: answer, document: "discovery answer" });
      },
      blame: (peer, kept) => {
        const record = this.#peers.get(peer);
        if (record !== undefined) noteOutcome(record, kept);
      },
      ...(signal !== undefined && { signal }),
    });
  }

  /** What was learned, to be given to the next `DiscoveryRouter` as `state`. */
  save(): DiscoveryState {
    return {
      version: 1,
      peers: Array.from(this.#peers.entries(), ([peer, { latency, reliability }]) => ({
        peer,
        latency,
        reliability,
      })),
    };
  }

  #restore(state: unknown): void {
    for (const { peer, latency, reliability } of parse(State, { value: state, document: "discovery state" })
      .peers) {
      this.addPeer(peer);
      const record = this.#peers.get(peer);
      if (record !== undefined) Object.assign(record, { latency, reliability });
    }
  }

  async #ask({
    peer,
    question,
    signal,
  }: {
    readonly peer: PeerId;
    readonly question: DiscoveryQuestion;
    readonly signal: AbortSignal | undefined;
  }): Promise<unknown> {
    const record = this.#peers.get(peer);
    const start = performance.now();
    const timeout = AbortSignal.timeout(this.#timeout);
    try {
      const either = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
      const answer = await untilAborted(this.#transport.ask(peer, question, either), either);
      if (record !== undefined) noteAnswer(record, performance.now() - start);
      return answer;
    } catch (cause) {
      signal?.throwIfAborted();
      if (record !== undefined) {
        noteOutcome(record, false);
        if (++record.failures >= MAX_FAILURES) this.#router.linkDown(record.slot);
      }
      throw new PeerUnavailable({ peer, cause });
    }
  }

  /** Peers by the time until an answer that they promise, each divided by how often it keeps its promises. */
  #referrals(capability: string): { readonly peer: PeerId; readonly distance: number }[] {
    const target = this.#targets.get(capability);
    const now = performance.now();
    return Array.from(this.#peers.entries())
      .filter(([, { failures }]) => failures < MAX_FAILURES)
      .map(([peer, { slot, latency, reliability }]) => {
        const claimed =
          target === undefined ? Number.POSITIVE_INFINITY : this.#router.cost(slot, target, now);
        return { peer, distance: (latency / 1_000 + claimed) / reliability };
      })
      .sort((a, b) => (a.distance < b.distance ? -1 : a.distance > b.distance ? 1 : 0));
  }

  #distances(): ProbeAnswer["distances"] {
    const announcement = this.#router.announce(0, performance.now());
    const distances: ProbeAnswer["distances"] = {};
    for (const [capability, target] of this.#targets) {
      const distance = announcement[distancePlace(target)] ?? Number.POSITIVE_INFINITY;
      const hops = announcement[distancePlace(target) + this.#maxCapabilities] ?? Number.POSITIVE_INFINITY;
      if (Number.isFinite(distance) && Number.isFinite(hops)) distances[capability] = [distance, hops];
    }
    return distances;
  }

  #announcementOf({ distances }: ProbeAnswer): Float64Array {
    const announcement = new Float64Array(announcementLength(this.#maxCapabilities)).fill(
      Number.POSITIVE_INFINITY,
      distancePlace(0),
    );
    for (const [capability, [distance, hops]] of Object.entries(distances)) {
      const target = this.#target(capability);
      if (target === undefined) continue;
      announcement[distancePlace(target)] = distance;
      announcement[distancePlace(target) + this.#maxCapabilities] = hops;
    }
    return announcement;
  }

  #target(capability: string): number | undefined {
    const known = this.#targets.get(capability);
    if (known !== undefined || this.#targets.size >= this.#maxCapabilities) return known;
    this.#targets.set(capability, this.#targets.size);
    return this.#targets.size - 1;
  }
}

function parse<T>(
  schema: z.ZodType<T>,
  { value, document }: { readonly value: unknown; readonly document: string },
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new MalformedDocument({
    document,
    path: issue?.path.join(".") ?? "",
    reason: issue?.message ?? "malformed",
  });
}

function checkCount(parameter: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new DiscoveryOutOfRange({ parameter, value, range: "a whole number from 1" });
}
