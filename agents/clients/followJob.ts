import { setTimeout as sleep } from "node:timers/promises";
import { AinurError, isFinal, type Job, type JobState, type JobStatus } from "@ainur/sdk";
import { isAddressEqual, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { Participant } from "../connect.ts";
import { fillPurse } from "../fillPurse.ts";
import { complaintAbout } from "./complaintAbout.ts";
import type { Manner } from "./Manner.ts";

export type FollowJobParameters = {
  readonly job: Job;
  readonly manner: Manner;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  /** Told when the status is another than before. */
  readonly onStatus?: (status: JobStatus) => void;
};

/** Seconds that an agent is given to take an offer that is too low. */
const PATIENCE = 3;
/** Milliseconds between two looks. */
const PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * Does what a client has to do for a job until it has ended or `signal` aborts; resolves to the last status. It starts from
 * the chain alone, so it can follow a job that another process opened.
 */
export async function followJob(
  participant: Participant,
  { job, manner, signal, log, onStatus }: FollowJobParameters,
): Promise<JobStatus> {
  let last: JobStatus = "None";
  for (let errors = 0; !signal.aborted; ) {
    try {
      const state = await job.state();
      if (state.status !== last) onStatus?.(state.status);
      last = state.status;
      if (isFinal(state.status)) break;
      await act(participant, job, state, manner);
      errors = 0;
    } catch (error) {
      log(`${error instanceof AinurError ? error.shortMessage : error}`);
      errors += 1;
    }
    const pause = Math.min(PAUSE * 2 ** errors, LONGEST_PAUSE);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return last;
}

async function act(participant: Participant, job: Job, state: JobState, manner: Manner): Promise<void> {
  const { client } = participant;
  const { terms } = job;
  const now = Math.floor(Date.now() / 1_000);
  const isOver = now > state.deadline;
  switch (state.status) {
    case "Open":
      if (isOver || (manner === "underpay" && now >= (await openedAt(participant, job)) + PATIENCE))
        await job.cancel();
      return;
    case "Funded":
    case "Rejected":
      if (isOver) await client.waitFor({ hash: await client.jobs.expire({ terms }) });
      return;
    case "Submitted":
      return answer(participant, job, state, manner);
    case "Disputed":
      await job.defend();
      return;
    default:
      return;
  }
}

/** Looks at the work, and pays for it if it is good; rejects it if it is not. */
async function answer(participant: Participant, job: Job, state: JobState, manner: Manner): Promise<void> {
  if (manner === "silence") return;
  if (manner === "milestone" && state.paid === 0n) {
    await job.payMilestone({ cumulative: job.terms.price / 2n });
    return;
  }
  const work = await job.deliverable();
  const spec = await job.spec();
  const input = await participant.store.get(spec.input.cid);
  const complaint = await complaintAbout({ manner, spec, input, work });
  if (complaint === undefined) {
    await job.complete();
    return;
  }
  const fee = isAddressEqual(job.terms.arbitrator, zeroAddress)
    ? 0n
    : await participant.client.jobs.getArbitrationCost({ terms: job.terms });
  await fillPurse(participant, fee);
  await job.reject({ ...complaint, fund: true });
}

async function openedAt({ client }: Participant, { openedAt: blockNumber }: Job): Promise<number> {
  return Number((await getBlock(client, { blockNumber })).timestamp);
}
