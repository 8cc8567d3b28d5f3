import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { CoalitionAgent, CoalitionTask, Collaboration } from "./CoalitionTask.ts";
import { checkAgents, checkCollaborations, checkTask } from "./checkInput.ts";
import { type CompiledTask, compileTask } from "./compileTask.ts";
import { coverSearch } from "./cover/coverSearch.ts";
import { drive } from "./drive.ts";
import { type Economics, economics } from "./economics.ts";
import type { SearchProgress } from "./SearchProgress.ts";
import type { Shortfall } from "./Shortfall.ts";
import { shortfallsOf } from "./shortfallsOf.ts";
import { teamCost } from "./team/TeamProgram.ts";
import { isFeasible, teamSearch } from "./team/teamSearch.ts";

export type FindCoalitionParameters = {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
  /** Past collaborations; of several of one pair the last counts. */
  readonly history?: readonly Collaboration[];
  /** Ids of coalitions that may do, such as those of a `PatternCache`; others that are no good are left aside. */
  readonly hints?: readonly (readonly string[])[];
  /** Milliseconds after which the best so far is taken; without, the search goes on until it has proved its result. */
  readonly timeLimit?: number;
  /** Of the same seed comes the same result, unless time ends the search. */
  readonly random?: RandomGenerator;
  /** Ends the search; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called about every 20 ms. */
  readonly onProgress?: (progress: CoalitionProgress) => void;
};

export type CoalitionProgress = {
  /** Value of the best coalition so far; minus infinity while there is none. */
  readonly value: number;
  /** No coalition is worth more. */
  readonly bound: number;
  readonly nodes: number;
};

export type FoundCoalition = {
  /** "optimal" is proved; "feasible" is the best that time allowed. */
  readonly status: "optimal" | "feasible";
  /** Ids in the order of the list. */
  readonly members: readonly string[];
  readonly value: number;
  /** No coalition is worth more. */
  readonly bound: number;
  /** `bound - value` over the larger of their magnitudes; 0 if optimal. */
  readonly gap: number;
  readonly economics: Economics;
  /** Subproblems that the search looked at. */
  readonly nodes: number;
};

export type CoalitionResult =
  | FoundCoalition
  | { readonly status: "infeasible"; readonly shortfalls: readonly Shortfall[] }
  /** Time ended before any coalition was found or ruled out. */
  | { readonly status: "unknown"; readonly bound: number; readonly nodes: number };

/**
 * Finds the coalition that is worth most for a task: one that has room for all its requirements at their levels, within budget and number of
 * members, and with at most one of each group. Worth is revenue and what synergy is worth, less prices, coordination and expected failures. Four
 * stages: capability filter, pairwise synergy, search, economic check. The search is exact: it ends with a proof, or at the time limit with the
 * best so far and a bound.
 *
 * Throws `InvalidCoalitionInput`, `DuplicateAgent` and `UnknownAgent`.
 *
 * @example
 * const result = await findCoalition({ task, agents, history, timeLimit: 1_000 });
 * if (result.status === "infeasible") console.error(result.shortfalls);
 */
export async function findCoalition(parameters: FindCoalitionParameters): Promise<CoalitionResult> {
  const { task, agents, history = [], timeLimit = Infinity, signal, onProgress } = parameters;
  const deadline = performance.now() + timeLimit;
  checkTask(task);
  checkAgents(agents);
  checkCollaborations(history, agents);
  signal?.throwIfAborted();

  const compiled = compileTask(task, agents, history);
  if (compiled.shortfalls.length > 0) return { status: "infeasible", shortfalls: compiled.shortfalls };
  const { revenue = 0 } = task;
  const progress: SearchProgress = { best: undefined, cost: Infinity, bound: -Infinity, nodes: 0 };
  const known = bestHint(parameters.hints ?? [], compiled, agents);
  if (known) [progress.best, progress.cost] = [known, teamCost(compiled.program, known)];
  const onSlice = () =>
    onProgress?.({ value: revenue - progress.cost, bound: revenue - progress.bound, nodes: progress.nodes });
  const ended = await drive({
    steps: searchOf(compiled, progress, parameters.random ?? xoroshiro128plus(1)),
    signal,
    deadline,
    onSlice,
  });

  if (!progress.best) {
    const shortfalls = ended ? await shortfallsOf({ task, compiled, signal, deadline }) : [];
    if (shortfalls.length > 0) return { status: "infeasible", shortfalls };
    return { status: "unknown", bound: revenue - progress.bound, nodes: progress.nodes };
  }
  const members = Array.from(progress.best, (column) => compiled.agents[column] ?? 0)
    .sort((a, b) => a - b)
    .flatMap((index) => agents[index] ?? []);
  const result = economics({ task, members, history });
  const { value } = result;
  const bound = ended ? value : Math.max(value, revenue - progress.bound);
  const gap = bound > value ? (bound - value) / Math.max(Math.abs(bound), Math.abs(value)) : 0;
  return {
    status: ended ? "optimal" : "feasible",
    members: members.map(({ id }) => id),
    value,
    bound,
    gap,
    economics: result,
    nodes: progress.nodes,
  };
}

/** The columns of the cheapest hint that keeps all rows and limits. */
function bestHint(
  hints: readonly (readonly string[])[],
  { program, agents: indices }: CompiledTask,
  agents: readonly CoalitionAgent[],
): Int32Array | undefined {
  if (hints.length === 0) return undefined;
  const columns = new Map(Array.from(indices, (index, column) => [agents[index]?.id, column]));
  return hints
    .map((hint) => Int32Array.from(new Set(hint.flatMap((id) => columns.get(id) ?? []))).sort())
    .filter((team) => isFeasible(program, team))
    .sort((a, b) => teamCost(program, a) - teamCost(program, b))[0];
}

/** Without anything between pairs the task is a cover problem, which has its own search. */
function searchOf({ program }: CompiledTask, progress: SearchProgress, random: RandomGenerator) {
  const { value, coordination } = program.pairs;
  return value === 0 && coordination === 0
    ? coverSearch(program.cover, progress, random)
    : teamSearch(program, progress, random);
}
