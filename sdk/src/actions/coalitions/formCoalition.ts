import type { AinurClient } from "../../client/AinurClient.ts";
import type { CoalitionCandidate } from "../../coalition/composite/CoalitionCandidate.ts";
import type { FormedCoalition } from "../../coalition/composite/FormedCoalition.ts";
import type { PlanCoalitionParameters } from "../../coalition/composite/planCoalition.ts";
import { InvalidCoalitionInput } from "../../coalition/errors.ts";
import { findAgents } from "../../jobs/findAgents.ts";
import { getRecord } from "../reputation/getRecord.ts";
import { getRate } from "../tokens/getRate.ts";
import { candidatesFrom } from "./candidatesFrom.ts";

export type FormCoalitionParameters = Omit<PlanCoalitionParameters, "candidates" | "rate"> & {
  /** Most agents that are considered for each capability, the best first; 50 by default. */
  readonly mostCandidates?: number;
};

const MOST_CANDIDATES = 50;

/**
 * Forms the best coalition for a task of several subtasks: finds agents on the chain that can be hired now, with their scores, free bonds and the
 * prices that their cards ask, searches for the coalition with the largest surplus within the budget, says why it is this one, and prepares a job for each
 * subtask. Opens nothing: that is `hire`, job by job. The search is loaded when it is needed.
 *
 * Throws `NoCoalition` with the requirement or limit that fails, `CoalitionNotFoundInTime`, `InvalidCoalitionInput`, `DependencyCycle`, `MarketTooLarge`,
 * or the signal's reason.
 *
 * @example
 * const coalition = await client.coalitions.form({
 *   budget: 12_000000n,
 *   task: {
 *     token: usd,
 *     value: 20_000000n,
 *     subtasks: [
 *       { id: "profile", capability: "data.profile", input: csv },
 *       { id: "chart", capability: "data.chart", input: csv, after: ["profile"] },
 *     ],
 *   },
 * });
 * const jobs = new Map<string, Job>();
 * const works = new Map<string, DeliveredWork>();
 * for (const prepared of coalition.jobs) {
 *   const job = await client.jobs.hire({ ...prepared.hire, file: inputOf(prepared, works), fund: true });
 *   await job.wait({ until: "Submitted" });
 *   works.set(prepared.subtask, await job.deliverable());
 *   await job.complete();
 *   jobs.set(prepared.subtask, job);
 * }
 * const { shares } = await client.coalitions.attribute({ coalition, jobs, bonus: 1_000000n });
 */
export async function formCoalition(
  client: AinurClient,
  { mostCandidates = MOST_CANDIDATES, ...parameters }: FormCoalitionParameters,
): Promise<FormedCoalition> {
  const { task, signal } = parameters;
  signal?.throwIfAborted();
  if (!(Number.isSafeInteger(mostCandidates) && mostCandidates >= 1))
    throw new InvalidCoalitionInput({
      path: "mostCandidates",
      value: mostCandidates,
      rule: "an integer above 0",
    });
  const { planCoalition } = await import("../../coalition/composite/planCoalition.ts");
  const capabilities = new Set(task.subtasks.map(({ capability }) => capability));
  const [rate, ...found] = await Promise.all([
    getRate(client, { token: task.token }),
    ...[...capabilities].map(async (capability) => {
      const agents = await findAgents(client, { capability });
      return [capability, agents.slice(0, mostCandidates)] as const;
    }),
  ]);
  const { token, synergyValue = 0n } = task;
  const candidates = candidatesFrom({ found: new Map(found), token, chainId: client.chain.id });
  signal?.throwIfAborted();
  return planCoalition({
    ...parameters,
    rate,
    candidates: synergyValue === 0n ? candidates : await withExperience(client, candidates),
  });
}

/** The same with the jobs that each has completed. */
function withExperience(
  client: AinurClient,
  candidates: readonly CoalitionCandidate[],
): Promise<CoalitionCandidate[]> {
  return Promise.all(
    candidates.map(async (candidate) => {
      const { completed } = await getRecord(client, { agentId: candidate.agentId });
      return { ...candidate, experience: completed };
    }),
  );
}
