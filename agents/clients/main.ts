// A client of the local economy: keeps hiring agents with real files, looks at what they deliver, and pays.
import { setTimeout as sleep } from "node:timers/promises";
import { AinurError, isFinal, type Job, type JobStatus, recoverJobs } from "@ainur/sdk";
import { connect } from "../connect.ts";
import { environment } from "../environment.ts";
import { shortId } from "../shortId.ts";
import { stopSignal } from "../stopSignal.ts";
import { clientSettings } from "./clientSettings.ts";
import { followJob } from "./followJob.ts";
import { giveFeedback } from "./giveFeedback.ts";
import type { JobReport } from "./JobReport.ts";
import type { Manner } from "./Manner.ts";
import { openJob } from "./openJob.ts";
import { capabilities } from "./samples.ts";

/** Milliseconds until a client that could not hire tries again. */
const RETRY_PAUSE = 1_000;

const { jobs, offset, pause, review, contest, concurrency, manners } = clientSettings(process.env);
const participant = connect(environment(process.env));
const { client, address: account } = participant;
const signal = stopSignal();
const following = new Set<Promise<void>>();

const known = await recoverJobs(client, { account });
for (const { jobId, state } of known) {
  // Whatever it was hired for, its work is looked at closely.
  if (!isFinal(state.status)) follow(await client.jobs.load({ jobId }), "bargain");
}
for (let index = offset + known.length; index < offset + jobs && !signal.aborted; ) {
  const isHired = await hireOne(index);
  if (isHired) index += 1;
  await sleep(isHired ? pause : RETRY_PAUSE, undefined, { signal }).catch(() => undefined);
  while (following.size >= concurrency) await Promise.race(following);
}
await Promise.all(following);

/** Whether somebody could be hired. */
async function hireOne(index: number): Promise<boolean> {
  const capability = capabilities[index % capabilities.length] ?? "";
  const manner = manners[index % manners.length] ?? "complete";
  try {
    const job = await openJob(participant, { capability, manner, index, review, contest });
    if (job === undefined) return false;
    console.log(`job ${shortId(job.id)} opened with agent ${job.terms.agentId}`);
    follow(job, manner);
    return true;
  } catch (error) {
    console.log(`could not hire: ${error instanceof AinurError ? error.shortMessage : error}`);
    return false;
  }
}

function follow(job: Job, manner: Manner): void {
  const done = followAndRate(job, manner).finally(() => following.delete(done));
  following.add(done);
}

async function followAndRate(job: Job, manner: Manner): Promise<void> {
  const log = (line: string) => console.log(`job ${shortId(job.id)} ${line}`);
  const started = performance.now();
  const reached: Partial<Record<JobStatus, number>> = {};
  const onStatus = (status: JobStatus) => {
    reached[status] = performance.now() - started;
  };
  const status = await followJob(participant, { job, manner, signal, log, onStatus });
  if (!isFinal(status)) return;
  log(`ended: ${status}`);
  const report: JobReport = { jobId: String(job.id), manner, status, reached };
  process.send?.(report);
  await giveFeedback(participant, job, status).catch((error: unknown) => log(`no feedback: ${error}`));
}
