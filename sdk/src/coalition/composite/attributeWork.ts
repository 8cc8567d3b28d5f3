import type { Address } from "viem";
import { AttributionError } from "../../attribution/AttributionError.ts";
import { type Contribution, contributionScores } from "../../attribution/contributionScore.ts";
import { distribute } from "../../attribution/distribute.ts";
import { shapley } from "../../attribution/shapley.ts";
import { coalitionGame } from "./coalitionGame.ts";
import type { FormedCoalition } from "./FormedCoalition.ts";
import { partOf } from "./partOf.ts";

/** What became of a job. */
export type JobOutcome = {
  readonly subtask: string;
  /** The part of its price that was paid for the work: 0 to 1. */
  readonly done: number;
  /** What was locked of the agent's bond, in AINU wei. */
  readonly bond: bigint;
  readonly payee: Address;
};

export type AttributeWorkParameters = {
  readonly coalition: FormedCoalition;
  /** Jobs that were never opened are left out, and count as not done. */
  readonly outcomes: readonly JobOutcome[];
  /** What is divided, in units of the token; nothing by default. */
  readonly bonus?: bigint;
  /**
   * By the five dimensions of `contributionScores`, which is the default, or by the Shapley value of `coalitionGame`, what members add to
   * what the others would have been worth.
   */
  readonly method?: "contribution" | "shapley";
};

export type MemberShare = {
  readonly agentId: bigint;
  /** Where its work was paid to; `undefined` if it was never hired. */
  readonly payee: Address | undefined;
  /** Share of the whole, 0 to 1. The scores of all members sum to 1, or to 0 where nobody added anything. */
  readonly score: number;
  /** What each dimension gave of the score, by contribution. */
  readonly breakdown?: Contribution;
  /** Its part of the bonus. */
  readonly units: bigint;
};

export type Attribution = {
  /** In the order of the coalition's members. */
  readonly shares: readonly MemberShare[];
  /** What is left of the bonus: all of it where nobody added anything, else nothing. */
  readonly undivided: bigint;
};

/**
 * Who of a coalition did what, and what each gets of a bonus: integer units that add up to it. A member whose Shapley value is below 0 counts
 * as 0. Throws `AttributionError` for a bonus below 0 and more than 24 members.
 *
 * @example
 * const { shares } = attributeWork({ coalition, outcomes, bonus: 1_000000n, method: "shapley" });
 */
export function attributeWork({
  coalition,
  outcomes,
  bonus = 0n,
  method = "contribution",
}: AttributeWorkParameters): Attribution {
  if (bonus < 0n) throw new AttributionError(`A bonus of ${bonus} units cannot be divided.`);
  const { members, jobs } = coalition;
  const bySubtask = new Map(outcomes.map((outcome) => [outcome.subtask, outcome]));
  const scored =
    method === "contribution"
      ? contributionScores(contributionsOf(coalition, bySubtask))
      : shapleyScores(coalition, bySubtask).map((score) => ({ score }));
  const scores = scored.map(({ score }) => score);
  const isDivided = scores.some((score) => score > 0);
  const units = isDivided ? distribute(bonus, scores) : [];
  return {
    shares: members.map(({ agentId }, index) => ({
      agentId,
      payee: jobs
        .filter((job) => job.agentId === agentId)
        .map(({ subtask }) => bySubtask.get(subtask)?.payee)
        .find((payee) => payee !== undefined),
      ...(scored[index] ?? { score: 0 }),
      units: units[index] ?? 0n,
    })),
    undivided: isDivided ? 0n : bonus,
  };
}

type Outcomes = ReadonlyMap<string, JobOutcome>;

/**
 * Direct work is the part of the whole that a member's jobs are, as far as they were done; enablement that of others' jobs that could build on them, divided among those that each waited for;
 * coordination the handovers between two members that came to something; synergy half of what each pair that did something is
 * worth; risk the bond that was locked for jobs that were done.
 */
function contributionsOf(coalition: FormedCoalition, outcomes: Outcomes): Contribution[] {
  const { members, jobs, pairs } = coalition;
  const byId = new Map(jobs.map((job) => [job.subtask, job]));
  const doneOf = (subtask: string) => outcomes.get(subtask)?.done ?? 0;
  const worked = new Set(jobs.filter(({ subtask }) => doneOf(subtask) > 0).map(({ agentId }) => agentId));
  const handovers = jobs.flatMap((job) =>
    job.after.flatMap((id) => {
      const before = byId.get(id);
      const part = Math.min(doneOf(job.subtask), doneOf(id));
      const enabled = (partOf(job, coalition) * part) / job.after.length;
      return before === undefined ? [] : [{ from: before.agentId, to: job.agentId, part, enabled }];
    }),
  );
  return members.map(({ agentId }) => {
    const own = jobs.filter((job) => job.agentId === agentId);
    const between = handovers.filter(({ from, to }) => (from === agentId) !== (to === agentId));
    const pairsOf = pairs.filter(
      ({ agents }) => agents.includes(agentId) && agents.every((each) => worked.has(each)),
    );
    return {
      directWork: sum(own.map((job) => partOf(job, coalition) * doneOf(job.subtask))),
      enablement: sum(
        handovers.filter(({ from, to }) => from === agentId && to !== agentId).map(({ enabled }) => enabled),
      ),
      coordination: sum(between.map(({ part }) => part)),
      synergy: sum(pairsOf.map(({ worth }) => Number(worth) / 2)),
      risk: sum(own.map(({ subtask }) => Number(outcomes.get(subtask)?.bond ?? 0n) * doneOf(subtask))),
    };
  });
}

/** Shapley values as shares of their sum, those below 0 as 0. */
function shapleyScores(coalition: FormedCoalition, outcomes: Outcomes): number[] {
  const done = new Map([...outcomes].map(([subtask, outcome]) => [subtask, outcome.done]));
  // Who did nothing gets nothing of what pairs would have been worth.
  const worked = new Set(
    coalition.jobs.filter(({ subtask }) => (done.get(subtask) ?? 0) > 0).map(({ agentId }) => agentId),
  );
  const pairs = coalition.pairs.filter(({ agents }) => agents.every((agentId) => worked.has(agentId)));
  const values = Array.from(shapley(coalitionGame({ ...coalition, pairs }, done)), (each) =>
    Math.max(0, each),
  );
  const total = sum(values);
  return values.map((each) => (total > 0 ? each / total : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
