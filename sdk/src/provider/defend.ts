import { defendJob } from "../court/defendJob.ts";
import type { JobDispute } from "../jobs/getJobDispute.ts";
import type { Tended } from "./tendJob.ts";
import { untilAborted } from "./untilAborted.ts";

/** Defends a ruling that is challenged to our harm, if that is worth it; says once of each challenge that it is not. */
export async function defend(
  { service, job, memory, signal, mined }: Tended,
  dispute: JobDispute,
): Promise<void> {
  const { client, account, log } = service;
  if (service.defend === false) return;
  const answered = defendJob(client, { ...service.defend, ...job, account, dispute });
  const defence = await untilAborted(answered, signal);
  if (defence === undefined) return;
  const { jobId } = job;
  const { round, choice, cost, atStake } = defence;
  if (defence.answer === "defended") {
    await mined(Promise.resolve(defence.hash));
    log({ type: "defended", jobId, round, cost, atStake });
    return;
  }
  const challenge = `${round}:${choice}`;
  if (memory.yieldedTo !== challenge)
    log({ type: "yielded", jobId, round, cost, atStake, left: defence.left });
  memory.yieldedTo = challenge;
}
