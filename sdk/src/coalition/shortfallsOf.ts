import type { CoalitionTask } from "./CoalitionTask.ts";
import type { CompiledTask } from "./compileTask.ts";
import { type Limit, tolerance } from "./cover/CoverProgram.ts";
import { coverSearch } from "./cover/coverSearch.ts";
import { drive } from "./drive.ts";
import type { SearchProgress } from "./SearchProgress.ts";
import type { Shortfall } from "./Shortfall.ts";

export type ShortfallsOfParameters = {
  readonly task: CoalitionTask;
  /** Whose candidates meet each requirement, but not within budget and number of members. */
  readonly compiled: CompiledTask;
  readonly signal: AbortSignal | undefined;
  readonly deadline: number;
};

/** Why no coalition does a task whose every requirement could be met: the cheapest and the smallest that meet them all say it. */
export async function shortfallsOf({
  task: { budget = Infinity, maxMembers = Infinity },
  compiled: { program, price, groupLimits },
  signal,
  deadline,
}: ShortfallsOfParameters): Promise<Shortfall[]> {
  const shortfalls: Shortfall[] = [];
  let undecided = false;
  const leastOf = async (cost: Float64Array, available: number, limits: readonly Limit[] = []) => {
    const progress: SearchProgress = { best: undefined, cost: Infinity, bound: -Infinity, nodes: 0 };
    const steps = coverSearch({ ...program.cover, cost, limits }, progress);
    const ended = await drive({ steps, signal, deadline });
    const needed = ended ? progress.cost : progress.bound;
    if (needed > available + tolerance(available)) return needed;
    undecided ||= !ended;
    return undefined;
  };
  if (budget < Infinity) {
    const needed = await leastOf(price, budget);
    if (needed !== undefined) shortfalls.push({ reason: "budget", needed, available: budget });
  }
  if (maxMembers < Infinity) {
    const needed = await leastOf(new Float64Array(price.length).fill(1), maxMembers);
    if (needed !== undefined) shortfalls.push({ reason: "members", needed, available: maxMembers });
  }
  if (groupLimits.length > 0) {
    const needed = await leastOf(new Float64Array(price.length).fill(1), price.length, groupLimits);
    if (needed !== undefined) shortfalls.push({ reason: "groups" });
  }
  if (shortfalls.length > 0 || undecided) return shortfalls;
  return [{ reason: "budget and members", budget, maxMembers }];
}
