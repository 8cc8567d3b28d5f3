import { concedeJob } from "../actions/jobs/concedeJob.ts";
import { concludeJob } from "../actions/jobs/concludeJob.ts";
import { contestJob } from "../actions/jobs/contestJob.ts";
import type { JobStatus } from "../actions/jobs/jobStatuses.ts";
import { cidToDigest } from "../content/cid.ts";
import { isDecided } from "../court/isDecided.ts";
import { isContractError } from "../errors/ContractError.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { coverFee } from "../jobs/ensureFunds.ts";
import { getJobDispute } from "../jobs/getJobDispute.ts";
import { storeOf } from "../jobs/storeOf.ts";
import { defend } from "./defend.ts";
import { judgeOffer } from "./judgeOffer.ts";
import { produce } from "./produce.ts";
import type { Step, Tended } from "./tendJob.ts";
import { turnDown } from "./turnDown.ts";

/** A node behind others may not know a job for a moment. */
const MAX_MISSES = 5;
const MISS_PAUSE = 1_000;
const POSTPONE_PAUSE = 2_000;
const CLAIM_PAUSE = 1_000;
/** Accepted jobs that wait for each handler that runs. */
const MAX_WAITING = 4;
const LONGEST_PAUSE = 30_000;
/** Looks within the shorter of the windows that may end while we wait. */
const LOOKS_IN_WINDOW = 20;

const steps: Readonly<Partial<Record<JobStatus, Step>>> = {
  None: missing,
  Open: decide,
  Funded: deliver,
  Submitted: claim,
  Rejected: answerRejection,
  Disputed: conclude,
  Ruled: execute,
};

/** What a provider does when it finds a job in a status. */
export function stepOf(status: JobStatus): Step {
  return steps[status] ?? close;
}

async function missing({ service, job: { jobId }, memory }: Tended) {
  memory.misses += 1;
  if (memory.misses < MAX_MISSES) return MISS_PAUSE;
  service.log({ type: "vanished", jobId });
  return "done" as const;
}

function decide(tended: Tended): Promise<number | "done"> {
  const { service, memory, signal } = tended;
  memory.misses = 0;
  // Who accepts more than it can do in time fails: what waits for a free hand is not accepted yet.
  if (service.work.size >= service.work.concurrency * MAX_WAITING) return Promise.resolve(POSTPONE_PAUSE);
  return service.decisions.add(() => decideNow(tended), { signal });
}

async function decideNow(tended: Tended) {
  const { service, job, memory, signal, mined } = tended;
  const { jobId, terms } = job;
  if ((await chainTime(service.client)) > terms.openBy) return turnDown(tended, "it was not taken in time");
  const verdict = await judgeOffer(service, job, signal);
  signal.throwIfAborted();
  if (verdict.answer === "decline") return turnDown(tended, verdict.reason);
  if (verdict.answer === "postpone") {
    if (!memory.postponed) service.log({ type: "postponed", jobId, reason: verdict.reason });
    memory.postponed = true;
    return POSTPONE_PAUSE;
  }
  if (service.workFirst) {
    const work = await produce(tended);
    if (work.outcome === "failed") return work.pause;
    if (work.outcome === "impossible") return turnDown(tended, work.reason);
    signal.throwIfAborted();
  }
  await mined(service.acts.accept(job));
  service.log({ type: "accepted", jobId });
  return 0;
}

async function deliver(tended: Tended) {
  const { service, job, state, memory, signal, mined } = tended;
  const { jobId } = job;
  memory.misses = 0;
  if ((await chainTime(service.client)) > state.deadline) {
    service.log({ type: "refused", jobId, reason: "its time is over" });
    return "done" as const;
  }
  const before = await service.acts.submittedBefore(job);
  const work =
    before === undefined ? await produce(tended) : ({ outcome: "done", deliverable: before } as const);
  if (work.outcome === "impossible") return giveUp(tended, work.reason);
  if (work.outcome === "failed") return work.pause;
  signal.throwIfAborted();
  await mined(service.acts.submit(job, work.deliverable, state.deadline));
  service.log({ type: "submitted", jobId, deliverable: work.deliverable });
  return 0;
}

/** Refunds the client at once instead of letting him wait for the deadline; both count as a failure. */
async function giveUp({ service, job, mined }: Tended, reason: string) {
  const { jobId, terms } = job;
  service.log({ type: "refused", jobId, reason });
  if (!service.acts.isDirect) return "done" as const;
  await mined(concedeJob(service.client, { account: service.account, terms }));
  service.log({ type: "conceded", jobId });
  return 0;
}

async function claim({ service, job, state, mined }: Tended) {
  const { client, log, acts } = service;
  const { jobId, terms } = job;
  const now = await chainTime(client);
  if (now <= state.deadline) {
    // Soon enough after the end, and several times within the window of a rejection.
    const left = (state.deadline + 1 - now) * 1_000;
    const window = Math.min(terms.reviewPeriod, terms.contestPeriod) * 1_000;
    const pause = Math.min(window / LOOKS_IN_WINDOW, LONGEST_PAUSE, left);
    return Math.max(pause, client.pollingInterval);
  }
  try {
    await mined(acts.settle(job));
  } catch (error) {
    if (isContractError(error, "DeadlineNotPassed")) return CLAIM_PAUSE; // the chain's clock is behind ours
    throw error;
  }
  log({ type: "claimed", jobId });
  return 0;
}

async function answerRejection(tended: Tended) {
  const { service, job, state, memory, mined } = tended;
  const { client, account, log } = service;
  const { jobId, terms } = job;
  if (!memory.answeredRejection) {
    log({ type: "rejected", jobId, deadline: state.deadline });
    const answer = service.acts.isDirect
      ? await service.onRejected({ ...job, claim: state.claim, remedy: state.remedy })
      : undefined;
    if (answer === "concede") {
      await mined(concedeJob(client, { account, terms }));
      log({ type: "conceded", jobId });
    } else if (answer !== undefined) {
      const { evidence, maxFee } = answer.contest;
      const digest = cidToDigest(await storeOf(client).put(new TextEncoder().encode(evidence)));
      await coverFee(client, { account, terms, fee: maxFee, fund: true });
      await mined(contestJob(client, { account, terms, evidence: digest, maxFee }));
      log({ type: "contested", jobId });
    }
    memory.answeredRejection = true;
    if (answer !== undefined) return 0;
  }
  return Math.max(
    Math.min((terms.contestPeriod * 1_000) / LOOKS_IN_WINDOW, LONGEST_PAUSE),
    client.pollingInterval,
  );
}

/** Waits for the arbitrator and answers challenges; where only the execution of the court's ruling is left, asks for that. */
async function conclude(tended: Tended) {
  const { service, job, mined } = tended;
  const { client, account, acts, log } = service;
  const { jobId, terms } = job;
  const pause = Math.max(LONGEST_PAUSE / LOOKS_IN_WINDOW, client.pollingInterval);
  if (!acts.isDirect) return pause;
  const openedAt = BigInt(client.ainur.deployment.startBlock);
  const dispute = await getJobDispute(client, { id: jobId, terms, openedAt });
  if (dispute?.court === undefined) return pause;
  if (!isDecided(dispute.court, await chainTime(client))) {
    await defend(tended, dispute);
    return pause;
  }
  try {
    await mined(concludeJob(client, { account, terms, disputeId: dispute.disputeId }));
  } catch (error) {
    if (isContractError(error, "WrongPhase")) return CLAIM_PAUSE; // a juror was faster
    throw error;
  }
  log({ type: "claimed", jobId });
  return 0;
}

async function execute({ service, job, mined }: Tended) {
  await mined(service.acts.execute(job));
  service.log({ type: "claimed", jobId: job.jobId });
  return 0;
}

async function close({ service, job, state, memory, mined }: Tended) {
  if (state.pending !== 0 && !memory.retriedPending) {
    memory.retriedPending = true;
    await mined(service.acts.retry(job)); // frees the bond
    return 0;
  }
  await service.acts.forget(job);
  service.log({ type: "closed", jobId: job.jobId, status: state.status });
  return "done" as const;
}
