import type { Job, JobStatus } from "@ainur/sdk";
import type { Participant } from "../connect.ts";

/** Stars out of a hundred, by how the job ended; other ends say nothing about the work. */
const stars: Readonly<Partial<Record<JobStatus, bigint>>> = { Completed: 95n, Failed: 20n, Expired: 5n };

/** Rates the agent of a job that has ended, once. */
export async function giveFeedback({ client }: Participant, job: Job, status: JobStatus): Promise<void> {
  const value = stars[status];
  if (value === undefined) return;
  const { agentId } = job.terms;
  const idempotencyKey = `feedback:${job.id}`;
  await client.waitFor({
    hash: await client.reputation.giveFeedback({ agentId, value, tag1: "starred", idempotencyKey }),
  });
}
