import type { Account, Address } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { getEvents } from "../events/getEvents.ts";
import { JobNotFound } from "./errors.ts";
import { createJob, type Job } from "./Job.ts";

export type LoadJobParameters = {
  readonly jobId: bigint;
  /** Who acts on it; the client's account if not given. */
  readonly account?: Account | Address;
};

/**
 * A job from chain data alone: its terms come from the event of its opening. Throws `JobNotFound`.
 *
 * @example
 * const job = await client.jobs.load({ jobId });
 * console.log(await job.status(), job.terms.price);
 */
export async function loadJob(client: AinurClient, parameters: LoadJobParameters): Promise<Job> {
  const job = await findJob(client, parameters);
  if (job === undefined) throw new JobNotFound(parameters);
  return job;
}

/** Like `loadJob`, `undefined` if there is none. */
export async function findJob(
  client: AinurClient,
  { jobId, account }: LoadJobParameters,
): Promise<Job | undefined> {
  const [opened] = await getEvents(client, { contract: "jobs", eventName: "JobOpened", args: { jobId } });
  if (opened === undefined) return undefined;
  const { args, blockNumber } = opened;
  return createJob(client, { id: jobId, terms: args.terms, openedAt: blockNumber, account });
}
