import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { drive } from "../drive.ts";
import { InvalidCoalitionInput } from "../errors.ts";
import { annealStructure } from "./annealStructure.ts";
import { priceAgents } from "./priceAgents.ts";
import { type StructureProgress, structureSearch } from "./structureSearch.ts";

export type BestStructureParameters = {
  /** What each set of agents is worth, by its bits: `values[0b101]` is that of agents 0 and 2. Length 2^n, of 2 to 24 agents; `values[0]` is not read. */
  readonly values: Float64Array;
  /** Milliseconds after which the best so far is taken; without, the search goes on until it has proved its result. */
  readonly timeLimit?: number;
  readonly random?: RandomGenerator;
  /** Ends the search; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called about every 20 ms. */
  readonly onProgress?: (progress: StructureProgress) => void;
};

export type BestStructure = {
  /** "optimal" is proved; "feasible" is the best that time allowed. */
  readonly status: "optimal" | "feasible";
  /** The agents of each coalition, ascending; every agent is in exactly one. */
  readonly coalitions: readonly (readonly number[])[];
  readonly value: number;
  /** No structure is worth more; infinity where time ended before there was a bound. */
  readonly bound: number;
  /** `bound - value` over the larger of their magnitudes; 0 if optimal. */
  readonly gap: number;
};

const MAX_AGENTS = 24;
const MOVES_PER_AGENT = 50;

/**
 * Divides agents into the coalitions that are together worth most (coalition structure generation): annealing for a first structure, prices
 * that bound every structure, and dynamic programming over those coalitions that these prices leave. Exact; takes 8 bytes times 2^n beside
 * `values`, and time 2^n for most values, 3^n at worst.
 *
 * Throws `InvalidCoalitionInput` for a length that is no power of two in range and for values that are not finite.
 *
 * @example
 * const { coalitions } = await bestStructure({ values: Float64Array.of(0, 2, 3, 6) }); // [[0, 1]]
 */
export async function bestStructure(parameters: BestStructureParameters): Promise<BestStructure> {
  const { values, timeLimit = Infinity, random = xoroshiro128plus(1), signal, onProgress } = parameters;
  const deadline = performance.now() + timeLimit;
  const agents = Math.log2(values.length);
  if (!(Number.isInteger(agents) && agents >= 1 && agents <= MAX_AGENTS))
    throw new InvalidCoalitionInput({
      path: "values.length",
      value: values.length,
      rule: `a power of two from 2 to 2^${MAX_AGENTS}`,
    });
  const invalid = firstInvalid(values);
  if (invalid !== undefined)
    throw new InvalidCoalitionInput({
      path: `values[${invalid}]`,
      value: values[invalid],
      rule: "a finite number",
    });

  const progress: StructureProgress = { best: [], value: -Infinity, bound: Infinity };
  const all = values.length - 1;
  const offer = (sets: readonly number[], value: number) => {
    if (value > progress.value) [progress.best, progress.value] = [sets, value];
  };
  offer([all], values[all] ?? 0);
  function* steps() {
    yield* annealStructure({
      agents,
      random,
      moves: MOVES_PER_AGENT * agents,
      worth: (members) => values[setOf(members)] ?? 0,
      onStructure: (structure, value) => offer(structure.map(setOf), value),
    });
    const prices = yield* priceAgents(agents, values);
    progress.bound = prices.bound;
    yield* structureSearch({ agents, values, prices, progress });
  }
  const ended = await drive({
    steps: steps(),
    signal,
    deadline,
    onSlice: () => onProgress?.({ ...progress }),
  });

  const value = progress.best.reduce((sum, set) => sum + (values[set] ?? 0), 0);
  const bound = ended ? value : Math.max(value, progress.bound);
  return {
    status: ended ? "optimal" : "feasible",
    coalitions: progress.best
      .map((set) => Array.from({ length: agents }, (_, agent) => agent).filter((agent) => set & (1 << agent)))
      .sort(([a = 0], [b = 0]) => a - b),
    value,
    bound,
    gap: bound > value ? (bound - value) / Math.max(Math.abs(bound), Math.abs(value)) : 0,
  };
}

function firstInvalid(values: Float64Array): number | undefined {
  for (let set = 1; set < values.length; set++) if (!Number.isFinite(values[set])) return set;
  return undefined;
}

function setOf(members: readonly number[]): number {
  return members.reduce((set, agent) => set | (1 << agent), 0);
}
