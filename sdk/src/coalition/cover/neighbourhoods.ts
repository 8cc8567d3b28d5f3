import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { SearchProgress } from "../SearchProgress.ts";
import { type CoverProgram, remainderOf, TAKEN } from "./CoverProgram.ts";

export type NeighbourhoodsParameters = {
  readonly program: CoverProgram;
  /** A choice that keeps all rows and limits; better ones are handed to `onChoice`. */
  readonly choice: readonly number[];
  readonly random: RandomGenerator;
  /** Searches what is left of the program when a part of the choice is kept. */
  readonly search: (program: CoverProgram, progress: SearchProgress) => Generator<void, void>;
  readonly onChoice: (choice: readonly number[], cost: number) => void;
};

/** Rounds without a better choice after which this ends, and yields of the search in each. */
const ROUNDS = 30;
const STEPS = 25;
/** Part of the choice that is reconsidered: it grows while rounds are solved without gain, and shrinks when they are not solved. */
const FIRST_PART = 0.25;
const GROWTH = 1.1;

/** Improves a choice by freeing a random part of it and searching for the best way to fill that (large neighbourhood search, Shaw 1998). */
export function* neighbourhoods({
  program,
  choice,
  random,
  search,
  onChoice,
}: NeighbourhoodsParameters): Generator<void, void> {
  const costOf = (columns: readonly number[]) => columns.reduce((sum, j) => sum + (program.cost[j] ?? 0), 0);
  let best = choice;
  let part = FIRST_PART;
  for (let idle = 0; idle < ROUNDS; idle++) {
    const kept = best.filter(() => uniformFloat64(random) >= part);
    const decisions = new Uint8Array(program.cost.length);
    for (const j of kept) decisions[j] = TAKEN;
    const rest = remainderOf(program, decisions);
    if (!rest) continue;
    const left = best.filter((j) => decisions[j] !== TAKEN);
    const renamed = new Map(Array.from(rest.columns, (j, index) => [j, index]));
    const progress: SearchProgress = {
      best: Int32Array.from(left.flatMap((j) => renamed.get(j) ?? [])),
      cost: costOf(left),
      bound: -Infinity,
      nodes: 0,
    };
    const steps = search(rest.program, progress);
    let count = 0;
    while (count < STEPS && !steps.next().done) {
      count++;
      yield;
    }
    part = count < STEPS ? Math.min(0.9, part * GROWTH) : Math.max(0.05, part / GROWTH);
    if (progress.cost >= costOf(left) - 1e-9) continue;
    best = [...kept, ...Array.from(progress.best ?? [], (index) => rest.columns[index] ?? 0)];
    idle = -1;
    onChoice(best, costOf(best));
  }
}
