import * as z from "zod";
import type { PeerId } from "./DiscoveryTransport.ts";
import { TooManyPeers } from "./errors.ts";

/** What a router learned about a peer. */
export type PeerRecord = {
  /** Place of the peer in the router's tables. */
  readonly slot: number;
  /** How long it takes to answer: a moving average, in milliseconds. */
  latency: number;
  /** How often it keeps what it promises, 0 to 1: it answers, and answers to what it said that it leads to. */
  reliability: number;
  /** Times in a row that it did not answer. */
  failures: number;
};

export const PeerState = z.object({
  peer: z.string().min(1).max(2_048),
  latency: z.number().nonnegative(),
  reliability: z.number().min(0).max(1),
});
export type PeerState = z.output<typeof PeerState>;

const LATENCY_RATE = 0.3;
const RELIABILITY_RATE = 0.2;
/** Nobody is so unreliable as never to be tried again. */
const LEAST_RELIABILITY = 0.02;
/** A peer of which nothing is known, in milliseconds. */
const USUAL_LATENCY = 50;

/** The peers of a router by name, each in one of a fixed number of slots. */
export class PeerTable {
  readonly #records = new Map<PeerId, PeerRecord>();
  readonly #free: number[];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.#free = Array.from({ length: limit }, (_, index) => limit - 1 - index);
  }

  get(peer: PeerId): PeerRecord | undefined {
    return this.#records.get(peer);
  }

  entries(): MapIterator<[PeerId, PeerRecord]> {
    return this.#records.entries();
  }

  /** Throws `TooManyPeers`. */
  add(peer: PeerId): PeerRecord {
    const known = this.#records.get(peer);
    if (known !== undefined) return known;
    const slot = this.#free.pop();
    if (slot === undefined) throw new TooManyPeers({ limit: this.#limit });
    const record = { slot, latency: USUAL_LATENCY, reliability: 1, failures: 0 };
    this.#records.set(peer, record);
    return record;
  }

  remove(peer: PeerId): PeerRecord | undefined {
    const record = this.#records.get(peer);
    if (record === undefined) return undefined;
    this.#records.delete(peer);
    this.#free.push(record.slot);
    return record;
  }
}

/** A peer answered after so many milliseconds. */
export function noteAnswer(record: PeerRecord, latency: number): void {
  record.latency += LATENCY_RATE * (latency - record.latency);
  record.failures = 0;
}

/** A peer did, or did not, what was expected of it. */
export function noteOutcome(record: PeerRecord, kept: boolean): void {
  const reliability = record.reliability + RELIABILITY_RATE * ((kept ? 1 : 0) - record.reliability);
  record.reliability = Math.max(LEAST_RELIABILITY, reliability);
}
