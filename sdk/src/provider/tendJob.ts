import { type Hash, type Hex, WaitForTransactionReceiptTimeoutError } from "viem";
import type { JobState } from "../actions/jobs/getJob.ts";
import { isFinal } from "../actions/jobs/jobStatuses.ts";
import { sleep } from "../jobs/sleep.ts";
import { getConfirmedJob } from "../jobs/waitForJob.ts";
import { isKnown } from "../write/broadcast.ts";
import { waitFor } from "../write/waitFor.ts";
import type { Service, TendedJob } from "./Service.ts";
import { stepOf } from "./stepOf.ts";
import { untilAborted } from "./untilAborted.ts";

/** What a provider remembers of a job while it runs; everything that matters is on the chain. */
export type Memory = {
  /** Whether the log knows of it. */
  isKnown: boolean;
  /** Digest of the finished work. */
  deliverable: Hex | undefined;
  /** Attempts of the handler that failed. */
  failures: number;
  /** Looks in a row at which the chain did not know the job. */
  misses: number;
  postponed: boolean;
  answeredRejection: boolean;
  /** The challenge that was last found too dear to answer. */
  yieldedTo: string | undefined;
  /** Whether the log knows that it is not taken. */
  declined: boolean;
  retriedPending: boolean;
};

/** One look at a job and what follows from it: milliseconds to the next look, or that there is no more to do. */
export type Step = (tended: Tended) => Promise<number | "done">;

export type Tended = {
  readonly service: Service;
  readonly job: TendedJob;
  readonly state: JobState;
  readonly memory: Memory;
  readonly signal: AbortSignal;
  /** Resolves when a write is as deep as the provider waits for. */
  readonly mined: (sent: Promise<Hash>) => Promise<void>;
};

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * Takes care of one job until it has ended or is not ours: looks at its state, does what it asks for, and looks again.
 * Nothing is assumed about what an earlier look, an earlier process or another chain did.
 */
export async function tendJob(service: Service, job: TendedJob, signal: AbortSignal): Promise<void> {
  const { client, confirmations, looks, log } = service;
  const { jobId } = job;
  const memory: Memory = {
    isKnown: false,
    deliverable: undefined,
    failures: 0,
    misses: 0,
    postponed: false,
    answeredRejection: false,
    yieldedTo: undefined,
    declined: false,
    retriedPending: false,
  };
  const mined = async (sent: Promise<Hash>) => {
    const hash = await sent;
    for (let isDone = false; !isDone; ) isDone = await untilAborted(isMined(service, hash), signal);
  };
  let errors = 0;
  while (!signal.aborted) {
    let pause: number | "done";
    try {
      const state = await looks.add(() => getConfirmedJob(client, { jobId, confirmations }));
      if (!memory.isKnown) {
        // A restart passes over the whole past: what was over before is not worth a word.
        if (isFinal(state.status) && state.pending === 0) return;
        log({ type: "opened", jobId, terms: job.terms });
        memory.isKnown = true;
      }
      pause = await stepOf(state.status)({ service, job, state, memory, signal, mined });
      errors = 0;
    } catch (error) {
      if (signal.aborted) return;
      pause = Math.min(SHORTEST_PAUSE * 2 ** errors, LONGEST_PAUSE);
      errors += 1;
      log({ type: "retrying", jobId, error, milliseconds: pause });
    }
    if (pause === "done") return;
    await sleep(pause, signal);
  }
}

/** Waits a while for a write. Throws also when the network has it no more: a reorganisation may have dropped it. */
async function isMined({ client, confirmations, lostAfter }: Service, hash: Hash): Promise<boolean> {
  try {
    await waitFor(client, { hash, confirmations, timeout: lostAfter });
    return true;
  } catch (error) {
    if (!(error instanceof WaitForTransactionReceiptTimeoutError)) throw error;
    if ((await isKnown(client, { hash: client.ainur.writers.latest(hash) })) !== true) throw error;
    return false;
  }
}
