import type { TurnedDown } from "./CoalitionCandidate.ts";
import type { PreparedJob } from "./prepareJobs.ts";

export type CoalitionMember = {
  readonly agentId: bigint;
  /** 0 to 1,000. */
  readonly score: number;
  /** Ids of its subtasks. */
  readonly subtasks: readonly string[];
  /** Of all its jobs, in units of the token. */
  readonly price: bigint;
  /** Why it was chosen, for a person to read. */
  readonly reasons: readonly string[];
};

/** What two members add to each other. Money is in units of the token. */
export type CoalitionPair = {
  readonly agents: readonly [bigint, bigint];
  /** Points of `synergy`, 0 to 2.5. */
  readonly synergy: number;
  /** What these are worth, rounded down. */
  readonly worth: bigint;
  readonly coordination: bigint;
  /** How many subtasks of one wait for one of the other. */
  readonly handovers: number;
};

/** The best that can be had without one of the members. */
export type RunnerUp = {
  readonly without: bigint;
  /** `undefined` where there is none, so that the member cannot be done without. */
  readonly coalition: { readonly members: readonly bigint[]; readonly surplus: bigint } | undefined;
};

/** A coalition for a task, why it is this one, and the jobs to open. Money is in units of the task's token. */
export type FormedCoalition = {
  /** "optimal" is proved among the candidates, to the eight digits of the budget that a search counts; "feasible" is the best that time allowed. */
  readonly status: "optimal" | "feasible";
  /** Lowest id first. */
  readonly members: readonly CoalitionMember[];
  /** One for each subtask, each after those that it waits for. */
  readonly jobs: readonly PreparedJob[];
  /** What the finished work is worth to the client. */
  readonly value: bigint;
  readonly budget: bigint;
  /** Of all jobs; at most the budget. */
  readonly price: bigint;
  readonly coordination: bigint;
  /** Expected loss from members who fail, rounded down. */
  readonly risk: bigint;
  /** What the synergy of all pairs is worth. */
  readonly synergy: bigint;
  /** Value and synergy less price, coordination and risk: what the search maximises. */
  readonly surplus: bigint;
  /** No coalition of the candidates has a larger surplus; absent where time ended before a bound was known. */
  readonly bound?: bigint;
  /** `bound - surplus` over the larger of their magnitudes: 0 if optimal, infinity without a bound. */
  readonly gap: number;
  /** Expected profit over value, as in `economics`; minus infinity where the work is worth nothing. */
  readonly margin: number;
  /** Whether the margin is above 15 %. */
  readonly isViable: boolean;
  readonly pairs: readonly CoalitionPair[];
  /** The best coalition without each member, the one with the largest surplus first; fewer where time ended. */
  readonly runnersUp: readonly RunnerUp[];
  readonly turnedDown: readonly TurnedDown[];
};
