import type { CoalitionTask } from "./CoalitionTask.ts";
import { InvalidCoalitionInput } from "./errors.ts";
import { taskSimilarity } from "./taskSimilarity.ts";

/** A coalition that did a task well. */
export type Pattern = {
  readonly task: CoalitionTask;
  /** Ids of its members. */
  readonly members: readonly string[];
};

export type SimilarPattern = Pattern & {
  /** 0 to 1. */
  readonly similarity: number;
};

export type SimilarOptions = {
  /** Least similarity; 0.5 by default. */
  readonly least?: number;
  /** Most patterns; 5 by default. */
  readonly most?: number;
};

/**
 * Remembers the coalitions that worked and finds those of similar tasks, to be given to `findCoalition` as hints. Keeps the patterns used
 * last; a lookup compares the task with each.
 *
 * @example
 * const hints = cache.similar(task).map(({ members }) => members);
 * const result = await findCoalition({ task, agents, hints, timeLimit: 100 });
 */
export class PatternCache {
  readonly #patterns = new Map<string, Pattern>();
  readonly #capacity: number;

  /** Throws `InvalidCoalitionInput` for a capacity that is no integer above 0. */
  constructor({ capacity = 1_000 }: { readonly capacity?: number } = {}) {
    if (!(Number.isSafeInteger(capacity) && capacity > 0))
      throw new InvalidCoalitionInput({ path: "capacity", value: capacity, rule: "an integer above 0" });
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#patterns.size;
  }

  /** Remembers a coalition that did a task well, and forgets the pattern unused for longest when there are too many. */
  store(pattern: Pattern): void {
    this.#use(keyOf(pattern), pattern);
    if (this.#patterns.size <= this.#capacity) return;
    const [oldest] = this.#patterns.keys();
    if (oldest !== undefined) this.#patterns.delete(oldest);
  }

  /** Patterns of similar tasks, the most similar first. */
  similar(task: CoalitionTask, { least = 0.5, most = 5 }: SimilarOptions = {}): SimilarPattern[] {
    const found = [...this.#patterns]
      .map(([key, pattern]) => ({ key, pattern, similarity: taskSimilarity(task, pattern.task) }))
      .filter(({ similarity }) => similarity >= least)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, most);
    for (const { key, pattern } of found.toReversed()) this.#use(key, pattern);
    return found.map(({ pattern, similarity }) => ({ ...pattern, similarity }));
  }

  #use(key: string, pattern: Pattern): void {
    this.#patterns.delete(key);
    this.#patterns.set(key, pattern);
  }
}

/** The same for the same work and the same members, in whatever order. */
function keyOf({ task, members }: Pattern): string {
  const work = task.requirements.map(({ capability, level = 0, units = 1 }) =>
    [capability, level, units].join(" "),
  );
  return JSON.stringify([work.sort(), members.toSorted()]);
}
