import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { InvalidCoalitionInput } from "../errors.ts";
import { type CoalitionResult, type FoundCoalition, findCoalition } from "../findCoalition.ts";
import type { Shortfall } from "../Shortfall.ts";
import { describeCoalition } from "./describeCoalition.ts";
import { CoalitionNotFoundInTime, type CompositeShortfall, NoCoalition } from "./errors.ts";
import type { FormedCoalition, RunnerUp } from "./FormedCoalition.ts";
import { type CoalitionMarket, type MarketOfParameters, marketOf } from "./marketOf.ts";

export type FormingProgress = {
  /** Surplus of the best coalition so far, in units of the token; `undefined` while there is none. */
  readonly surplus: bigint | undefined;
  /** No coalition has a larger one; `undefined` until that is known. */
  readonly bound: bigint | undefined;
};

export type PlanCoalitionParameters = MarketOfParameters & {
  /** Milliseconds for all searches; 5,000 by default. After these the best so far is taken. */
  readonly timeLimit?: number;
  /** Of the same seed comes the same result, unless time ends the search. */
  readonly random?: RandomGenerator;
  /** Ends the search; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FormingProgress) => void;
  /** Jobs get keys of their own from it, `<key>/<subtask>`, so that each is opened once. */
  readonly idempotencyKey?: string;
};

const TIME_LIMIT = 5_000;

/**
 * Finds the coalition of candidates whose surplus for a composite task is largest, and prepares its jobs: a market by `marketOf`, `findCoalition`, and
 * once more without each member for the runners-up. Without any chain; `formCoalition` asks one for candidates.
 *
 * Throws `NoCoalition` with what stands in the way, `CoalitionNotFoundInTime`, `InvalidCoalitionInput`, `DependencyCycle` and `MarketTooLarge`.
 *
 * @example
 * const { jobs, surplus, bound } = await planCoalition({ task, budget: 10_000000n, candidates });
 */
export async function planCoalition(parameters: PlanCoalitionParameters): Promise<FormedCoalition> {
  const { task, budget, timeLimit = TIME_LIMIT, signal, onProgress, idempotencyKey } = parameters;
  const { random = xoroshiro128plus(1), history = [] } = parameters;
  if (!(timeLimit >= 0))
    throw new InvalidCoalitionInput({ path: "timeLimit", value: timeLimit, rule: "0 or more milliseconds" });
  const deadline = performance.now() + timeLimit;
  const market = marketOf(parameters);
  const { scale } = market;
  const units = (amount: number) => (Number.isFinite(amount) ? scale.toUnits(amount) : undefined);
  const search = ({ agents, history: past }: Pick<CoalitionMarket, "agents" | "history">) => ({
    task: market.task,
    agents,
    history: past,
    random: random.clone(),
    timeLimit: Math.max(0, deadline - performance.now()),
    ...(signal && { signal }),
  });
  const result = await findCoalition({
    ...search(market),
    ...(onProgress && {
      onProgress: ({ value, bound }) => onProgress({ surplus: units(value), bound: units(bound) }),
    }),
  });
  if (result.status === "infeasible")
    throw new NoCoalition({
      shortfalls: result.shortfalls.map((each) => shortfallOf(each, parameters, market)),
    });
  if (result.status === "unknown") throw new CoalitionNotFoundInTime({ timeLimit });

  const describe = (found: FoundCoalition) =>
    describeCoalition({
      task,
      budget,
      market,
      found,
      history,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
  const coalition = describe(result);
  const runnersUp: RunnerUp[] = [];
  for (const { agentId } of coalition.members) {
    if (performance.now() >= deadline) break;
    const other = await findCoalition(search(without(agentId, market)));
    if (other.status !== "unknown")
      runnersUp.push({ without: agentId, coalition: summaryOf(other, describe) });
  }
  runnersUp.sort(bySurplus);
  return { ...coalition, runnersUp };
}

function without(
  agentId: bigint,
  { agents, history, offers }: CoalitionMarket,
): Pick<CoalitionMarket, "agents" | "history"> {
  const stays = (id: string) => offers.get(id)?.candidate.agentId !== agentId;
  return {
    agents: agents.filter(({ id }) => stays(id)),
    history: history.filter(({ agents: pair }) => pair.every(stays)),
  };
}

function summaryOf(
  result: Exclude<CoalitionResult, { readonly status: "unknown" }>,
  describe: (found: FoundCoalition) => Omit<FormedCoalition, "runnersUp">,
): RunnerUp["coalition"] {
  if (result.status === "infeasible") return undefined;
  const { members, surplus } = describe(result);
  return { members: members.map(({ agentId }) => agentId), surplus };
}

/** The largest surplus first, what cannot be done without last, of equals the lowest id. */
function bySurplus(a: RunnerUp, b: RunnerUp): number {
  const [one, other] = [a.coalition?.surplus, b.coalition?.surplus];
  if (one !== other) return other === undefined || (one !== undefined && one > other) ? -1 : 1;
  return a.without < b.without ? -1 : 1;
}

function shortfallOf(
  shortfall: Shortfall,
  { task, budget }: PlanCoalitionParameters,
  { scale, turnedDown }: CoalitionMarket,
): CompositeShortfall {
  switch (shortfall.reason) {
    case "capability": {
      const id = shortfall.capability; // a subtask is a capability of its own in the market
      return {
        reason: "subtask",
        subtask: id,
        capability: task.subtasks.find((subtask) => subtask.id === id)?.capability ?? id,
        turnedDown: turnedDown.filter(({ subtask }) => subtask === id),
      };
    }
    case "budget":
      return { reason: "budget", needed: scale.toUnits(shortfall.needed), available: budget };
    case "members":
      return { reason: "members", needed: Math.ceil(shortfall.needed), available: shortfall.available };
    case "groups":
      return { reason: "jobs" };
    case "budget and members":
      return { reason: "limits" };
  }
}
