import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Economics, type EconomicsParameters, economics } from "../economics.ts";
import { type CoalitionResult, type FindCoalitionParameters, findCoalition } from "../findCoalition.ts";

/** What a worker thread can be sent: no callbacks. */
export type FindJob = Pick<FindCoalitionParameters, "task" | "agents" | "history" | "hints" | "timeLimit"> & {
  readonly seed: number;
};

export type EvaluateJob = Pick<EconomicsParameters, "task" | "history"> & {
  readonly coalitions: readonly EconomicsParameters["members"][];
};

export function find({ seed, ...parameters }: FindJob): Promise<CoalitionResult> {
  return findCoalition({ ...parameters, random: xoroshiro128plus(seed) });
}

export function evaluate({ coalitions, ...parameters }: EvaluateJob): Economics[] {
  return coalitions.map((members) => economics({ ...parameters, members }));
}
