import usearch, { MetricKind, ScalarKind } from "usearch";
import { type Embedder, hashedEmbedder, similarityOf } from "./Embedder.ts";
import { DiscoveryOutOfRange, InvalidEmbedding } from "./errors.ts";

/** What is searched of an agent. */
export type IndexedAgent = {
  readonly id: string;
  /** What it says of itself: see `agentText`. */
  readonly text: string;
  /** Slugs. */
  readonly capabilities: readonly string[];
};

export type AgentSearch = {
  /** What is wanted, in words. */
  readonly text: string;
  /** Only agents that offer this. */
  readonly capability?: string;
  /** 10 by default. */
  readonly limit?: number;
};

export type SimilarAgent = {
  readonly id: string;
  /** Cosine of the text and what is wanted: -1 to 1. */
  readonly similarity: number;
};

/** Links of a node of the graph, and how many candidates are followed when adding and when searching. */
const CONNECTIVITY = 16;
const EXPANSION_ADD = 128;
const EXPANSION_SEARCH = 256;
/** Where so few agents offer a capability, all of them are compared. */
const EXACT = 5_000;

type Entry = {
  readonly key: bigint;
  readonly vector: Float32Array;
  readonly capabilities: ReadonlySet<string>;
};

/**
 * Finds agents by meaning among many: a hierarchical navigable small world graph (HNSW, Malkov and Yashunin 2018) by
 * USearch over the embeddings of their texts. Node only, since USearch is native. With a capability that few offer, all who
 * offer it are compared instead. O(log agents) a search, apart from that.
 *
 * @example
 * const index = new AgentIndex();
 * index.set({ id: "7", text: agentText(card), capabilities: ["image.ocr"] });
 * index.search({ text: "read scanned invoices", capability: "image.ocr" });
 */
export class AgentIndex {
  readonly #embedder: Embedder;
  readonly #graph: InstanceType<typeof usearch.Index>;
  readonly #entries = new Map<string, Entry>();
  readonly #ids = new Map<bigint, string>();
  readonly #offering = new Map<string, Set<string>>();
  #nextKey = 0n;

  constructor({ embedder = hashedEmbedder() }: { readonly embedder?: Embedder } = {}) {
    this.#embedder = embedder;
    this.#graph = new usearch.Index({
      dimensions: embedder.dimensions,
      metric: MetricKind.Cos,
      quantization: ScalarKind.I8, // what it finds is compared again in full
      connectivity: CONNECTIVITY,
      expansion_add: EXPANSION_ADD,
      expansion_search: EXPANSION_SEARCH,
      multi: false,
    });
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an agent, or replaces what is known of it. Throws `InvalidEmbedding`. */
  set({ id, text, capabilities }: IndexedAgent): void {
    const vector = this.#embed(text);
    this.delete(id);
    const key = this.#nextKey++;
    this.#graph.add(key, vector, 1);
    this.#ids.set(key, id);
    this.#entries.set(id, { key, vector, capabilities: new Set(capabilities) });
    for (const capability of capabilities)
      this.#offering.set(capability, (this.#offering.get(capability) ?? new Set()).add(id));
  }

  /** Forgets an agent; nothing happens where it is not known. */
  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#graph.remove(entry.key);
    this.#ids.delete(entry.key);
    this.#entries.delete(id);
    for (const capability of entry.capabilities) {
      const offering = this.#offering.get(capability);
      offering?.delete(id);
      if (offering?.size === 0) this.#offering.delete(capability);
    }
  }

  /** The most similar first. Throws `DiscoveryOutOfRange`, `InvalidEmbedding`. */
  search({ text, capability, limit = 10 }: AgentSearch): SimilarAgent[] {
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new DiscoveryOutOfRange({ parameter: "limit", value: limit, range: "a whole number from 1" });
    const wanted = this.#embed(text);
    const candidates =
      capability === undefined ? undefined : (this.#offering.get(capability) ?? new Set<string>());
    if (candidates !== undefined && candidates.size <= EXACT)
      return this.#compare(wanted, candidates).slice(0, limit);
    // The graph knows no capabilities: it is asked for more until enough of what it finds offer it.
    const most = Math.min(limit, candidates?.size ?? this.size);
    for (let count = limit * 2; ; count *= 4) {
      const keys = this.size === 0 ? [] : this.#graph.search(wanted, Math.min(count, this.size), 1).keys;
      const ids = Array.from(keys, (key) => this.#ids.get(key)).filter(
        (id) => id !== undefined && (candidates === undefined || candidates.has(id)),
      );
      if (ids.length >= most || count >= this.size)
        return this.#compare(wanted, new Set(ids.filter((id) => id !== undefined))).slice(0, limit);
    }
  }

  #compare(wanted: Float32Array, ids: Iterable<string>): SimilarAgent[] {
    return Array.from(ids, (id) => {
      const vector = this.#entries.get(id)?.vector;
      return { id, similarity: vector === undefined ? -1 : similarityOf(wanted, vector) };
    }).sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
  }

  #embed(text: string): Float32Array {
    const vector = this.#embedder.embed(text);
    const { dimensions } = this.#embedder;
    if (vector.length !== dimensions || !vector.every(Number.isFinite))
      throw new InvalidEmbedding({ expected: dimensions, actual: vector.length });
    return vector;
  }
}
