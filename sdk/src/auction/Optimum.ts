import { type BinaryProgram, isFeasible } from "./BinaryProgram.ts";
import { dive } from "./dive.ts";
import { type Improvable, improvable, improve } from "./improve.ts";
import { type Relaxation, relax } from "./relax.ts";
import { type Question, search } from "./search.ts";

/** A proven best solution of a binary program. */
export type Solution = {
  readonly value: number;
  /** The columns that are 1, ascending. */
  readonly columns: readonly number[];
};

/** The best solution of a binary program, kept with all that proved it, so that the same without some columns takes little more. */
export class Optimum {
  /** Its largest weight is 1, so that tolerances mean the same at any price. */
  readonly #program: BinaryProgram;
  readonly #weights: Float64Array;
  readonly #relaxation: Relaxation;
  readonly #heuristic: Improvable;
  readonly best: Solution;
  /** Of the search tree; 1 where the relaxation was enough. */
  readonly nodes: number;

  private constructor(
    program: BinaryProgram,
    weights: Float64Array,
    found: { relaxation: Relaxation; heuristic: Improvable; best: Solution; nodes: number },
  ) {
    this.#program = program;
    this.#weights = weights;
    this.#relaxation = found.relaxation;
    this.#heuristic = found.heuristic;
    this.best = found.best;
    this.nodes = found.nodes;
  }

  /** `undefined` if no solution is feasible, and without columns. Throws what `signal` was aborted with. */
  static async of(given: BinaryProgram, signal?: AbortSignal): Promise<Optimum | undefined> {
    signal?.throwIfAborted();
    const { weights } = given;
    if (weights.length === 0) return undefined;
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    const program = { ...given, weights: weights.map((weight) => weight / largest) };
    const heuristic = improvable(program.weights, program.conflicts);
    const nothing = new Uint8Array(program.weights.length);
    const question: Question = { without: nothing, value: Number.NEGATIVE_INFINITY, solution: undefined };
    offer(program, question, improve(heuristic, [], STEPS));
    const relaxation = await relax(program, question.value);
    if (relaxation === undefined) return undefined;
    const dived = dive(relaxation) ?? [];
    offer(program, question, dived);
    offer(program, question, improve(heuristic, dived, STEPS));
    const nodes = await search(relaxation, [question], signal);
    const best = answer(question, weights);
    return best && new Optimum(program, weights, { relaxation, heuristic, best, nodes });
  }

  /** The best solutions in which the columns of a mask are 0, a mask each: all by one search. `undefined` where none is feasible. */
  async without(masks: readonly Uint8Array[], signal?: AbortSignal): Promise<(Solution | undefined)[]> {
    signal?.throwIfAborted();
    const questions = masks.map(
      (without): Question => ({ without, value: Number.NEGATIVE_INFINITY, solution: undefined }),
    );
    // The harder the first search was, the more a good start saves.
    const steps = Math.min(STEPS_AGAIN * this.nodes, STEPS);
    for (const { without } of questions) {
      const isOut = (column: number) => without[column] === 1;
      const found = improve(this.#heuristic, this.best.columns, steps, isOut);
      for (const question of questions) offer(this.#program, question, found);
    }
    await search(this.#relaxation, questions, signal);
    return questions.map((question) => answer(question, this.#weights));
  }
}

/** Steps of a tabu search, and per node of the first search of one that starts at its solution. */
const STEPS = 2_000;
const STEPS_AGAIN = 100;

function answer({ solution }: Question, weights: Float64Array): Solution | undefined {
  if (solution === undefined) return undefined;
  const columns = solution.toSorted((a, b) => a - b);
  return { value: columns.reduce((sum, column) => sum + (weights[column] ?? 0), 0), columns };
}

/** Takes a set of columns for a question's solution if it is feasible and better. */
function offer(program: BinaryProgram, question: Question, columns: readonly number[]): void {
  let value = 0;
  for (const column of columns) {
    if (question.without[column] === 1) return;
    value += program.weights[column] as number;
  }
  if (value <= question.value || !isFeasible(program, columns)) return;
  question.value = value;
  question.solution = columns;
}
