import { getBlockNumber } from "viem/actions";
import { getJob, type JobState } from "../actions/jobs/getJob.ts";
import { isFinal, type JobStatus } from "../actions/jobs/jobStatuses.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { Defence, DefendOptions } from "../court/defendJob.ts";
import { answerChallenge } from "./answerChallenge.ts";
import { JobEnded } from "./errors.ts";
import type { JobContext } from "./Job.ts";
import { sleep } from "./sleep.ts";

export type WaitForJobParameters = {
  /** A status or several; any end of the job by default. */
  readonly until?: JobStatus | readonly JobStatus[];
  /** Ends the waiting with its reason. */
  readonly signal?: AbortSignal;
  /** Has a party answer challenges meanwhile, which posts money; see `Job.defend`. Without it waiting sends nothing. */
  readonly defend?: DefendOptions;
  /** Told what was done about a challenge, or why nothing could be: that is tried again, and the waiting goes on. */
  readonly onDefence?: (defence: Defence | { readonly answer: "failed"; readonly error: unknown }) => void;
};

/** Looks at a job, as deep as the client asks for, until its status is one that is waited for. */
export async function waitForJob(
  client: AinurClient,
  context: JobContext,
  { until, signal, defend, onDefence = () => undefined }: WaitForJobParameters,
): Promise<JobState> {
  const { id } = context;
  const wanted = typeof until === "string" ? [until] : until;
  const isParty = (context.account ?? client.account) !== undefined;
  let yieldedTo: string | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const state = await getConfirmedJob(client, { jobId: id });
    if (wanted === undefined ? isFinal(state.status) : wanted.includes(state.status)) return state;
    if (isFinal(state.status)) throw new JobEnded({ jobId: id, status: state.status });
    if (defend !== undefined && isParty && state.status === "Disputed")
      await answerChallenge(client, context, defend).then(
        (defence) => {
          if (defence === undefined) return;
          const challenge = `${defence.round}:${defence.choice}`;
          if (defence.answer === "defended" || yieldedTo !== challenge) onDefence(defence);
          if (defence.answer === "yielded") yieldedTo = challenge;
        },
        (error: unknown) => onDefence({ answer: "failed", error }),
      );
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
