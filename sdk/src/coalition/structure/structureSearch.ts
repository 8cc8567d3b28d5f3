import type { AgentPrices } from "./priceAgents.ts";
import { bitsOf, structureByDp } from "./structureByDp.ts";

/** Best structure so far; a search goes on writing to it. */
export type StructureProgress = {
  /** Coalitions as sets of bits. */
  best: readonly number[];
  value: number;
  /** No structure is worth more. */
  bound: number;
};

const FIRST_CANDIDATES = 2_000;
const YIELD_EVERY = 20_000;
const WIDENING = 1.4;
const MIN_STEPS = 1e6;
const PART_OF_PLAIN = 1 / 16;

export type StructureSearchParameters = {
  readonly agents: number;
  readonly values: Float64Array;
  readonly prices: AgentPrices;
  readonly progress: StructureProgress;
};

/**
 * Finds the best structure below the bound of prices. What a structure lacks to the bound is the sum of what its coalitions lack to their
 * prices, so one that lacks at most `gap` has only coalitions that do. Those are few; dynamic programming over the agents that
 * remain, the lowest first, finds whether they make a structure, and a wider gap is tried until they do. At worst, when all coalitions are
 * candidates, that takes time 3^n and memory 2^n, as without prices (Yeh 1986; Rahwan and Jennings 2008). Yields every few thousand steps.
 */
export function* structureSearch({
  agents,
  values,
  prices,
  progress,
}: StructureSearchParameters): Generator<void, void> {
  const all = 2 ** agents - 1;
  const rounding = 1e-12 * agents * Math.max(1, Math.abs(prices.bound));
  // The least that the agents taken so far lack, by those that remain.
  const reached = new Float64Array(all + 1);
  let gap = firstGap(values, prices, Math.min(FIRST_CANDIDATES, all));
  let budget = MIN_STEPS + PART_OF_PLAIN * 3 ** (agents - 1);
  const offer = (structure: readonly number[]) => {
    const value = structure.reduce((sum, set) => sum + (values[set] ?? 0), 0);
    if (value > progress.value) [progress.best, progress.value] = [structure, value];
  };
  for (;;) {
    const known = prices.bound - progress.value;
    if (known <= rounding) break;
    gap = Math.min(gap, known);
    const candidates = candidatesOf(agents, values, prices, gap + rounding);
    reached.fill(Infinity);
    let lowest = gap + rounding;
    let found: number[] | undefined;
    const path: number[] = [];
    let steps = 0;

    function* place(remaining: number, lack: number): Generator<void, void> {
      if (budget < 0) return;
      if (remaining === 0) {
        lowest = lack;
        found = [...path];
        return;
      }
      if (lack >= (reached[remaining] ?? 0)) return;
      reached[remaining] = lack;
      const agent = remaining & -remaining;
      const bucket = candidates[31 - Math.clz32(agent)];
      if (bucket === undefined) return;
      const rest = remaining ^ agent;
      const count = bucket.sets.length;
      if (count <= 2 ** bitsOf(rest)) {
        for (let at = 0; at < count; at++) {
          const total = lack + (bucket.lacks[at] ?? 0);
          if (total >= lowest) break;
          const set = bucket.sets[at] ?? 0;
          if ((set & remaining) !== set || total >= (reached[remaining ^ set] ?? 0)) continue;
          path.push(set);
          yield* place(remaining ^ set, total);
          path.pop();
        }
        steps += count;
      } else {
        for (let others = rest; ; others = (others - 1) & rest) {
          const set = others | agent;
          const total = lack + Math.max(0, prices.prices.of(set) - (values[set] ?? 0));
          if (total < lowest && total < (reached[remaining ^ set] ?? 0)) {
            path.push(set);
            yield* place(remaining ^ set, total);
            path.pop();
          }
          steps++;
          if (others === 0) break;
        }
      }
      if (steps > YIELD_EVERY) {
        budget -= steps;
        steps = 0;
        yield;
      }
    }

    yield* place(all, 0);
    if (found) offer(found);
    if (budget < 0) {
      offer(yield* structureByDp(agents, values));
      break;
    }
    if (found || gap >= known) break;
    progress.bound = Math.min(progress.bound, Math.max(progress.value, prices.bound - gap));
    gap *= WIDENING;
    yield;
  }
  progress.bound = progress.value;
}

type Bucket = { readonly sets: Int32Array; readonly lacks: Float64Array };

/** The coalitions that lack at most `gap` to their prices, by their lowest agent, the least lack first. */
function candidatesOf(agents: number, values: Float64Array, { prices }: AgentPrices, gap: number): Bucket[] {
  const sets: number[][] = Array.from({ length: agents }, () => []);
  const { low, high } = prices;
  let set = 0;
  for (const base of high) {
    const least = base - gap;
    for (let at = 0; at < low.length; at++, set++) {
      if ((values[set] ?? 0) - (low[at] ?? 0) < least || set === 0) continue;
      sets[31 - Math.clz32(set & -set)]?.push(set);
    }
  }
  return sets.map((bucket) => {
    const lack = (one: number) => Math.max(0, prices.of(one) - (values[one] ?? 0));
    const lacks = Float64Array.from(bucket, lack);
    const order = Int32Array.from(bucket.keys()).sort((a, b) => (lacks[a] ?? 0) - (lacks[b] ?? 0));
    return {
      sets: order.map((at) => bucket[at] ?? 0),
      lacks: Float64Array.from(order, (at) => lacks[at] ?? 0),
    };
  });
}

/** A gap that about `count` coalitions keep, from a sample. */
function firstGap(values: Float64Array, { prices }: AgentPrices, count: number): number {
  const stride = Math.max(1, values.length >> 14) | 1;
  const sample = new Float64Array(Math.ceil((values.length - 1) / stride));
  for (let set = 1, at = 0; set < values.length; set += stride)
    sample[at++] = prices.of(set) - (values[set] ?? 0);
  const sorted = sample.sort();
  return Math.max(1e-9, sorted[Math.floor((sorted.length - 1) * Math.min(1, count / values.length))] ?? 0);
}
