import { getBlockNumber } from "viem/actions";
import { getJob, type JobState } from "../actions/jobs/getJob.ts";
import { isFinal, type JobStatus } from "../actions/jobs/jobStatuses.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { JobEnded } from "./errors.ts";
import type { JobContext } from "./Job.ts";
import { sleep } from "./sleep.ts";

export type WaitForJobParameters = {
  /** A status or several; any end of the job by default. */
  readonly until?: JobStatus | readonly JobStatus[];
  /** Ends the waiting with its reason. */
  readonly signal?: AbortSignal;
};

/** Looks at a job, as deep as the client asks for, until its status is one that is waited for. */
export async function waitForJob(
  client: AinurClient,
  { id }: Pick<JobContext, "id">,
  { until, signal }: WaitForJobParameters,
): Promise<JobState> {
  const wanted = typeof until === "string" ? [until] : until;
  for (;;) {
    signal?.throwIfAborted();
    const state = await getConfirmedJob(client, { jobId: id });
    if (wanted === undefined ? isFinal(state.status) : wanted.includes(state.status)) return state;
    if (isFinal(state.status)) throw new JobEnded({ jobId: id, status: state.status });
    await sleep(client.pollingInterval, signal);
  }
}

/** A job's state as deep in the chain as is asked for, so that no small reorganisation takes it back. */
export async function getConfirmedJob(
  client: AinurClient,
  {
    jobId,
    confirmations = client.ainur.confirmations,
  }: { readonly jobId: bigint; readonly confirmations?: number },
): Promise<JobState> {
  if (confirmations <= 1) return getJob(client, { jobId });
  const head = await getBlockNumber(client, { cacheTime: 0 });
  const depth = BigInt(confirmations - 1);
  return getJob(client, { jobId, blockNumber: head > depth ? head - depth : 0n });
}
