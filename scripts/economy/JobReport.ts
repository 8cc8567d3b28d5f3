import type { Manner } from "../../agents/clients/Manner.ts";
import type { JobStatus } from "../../sdk/src/index.ts";

/** What a client tells of a job that has ended. */
export type JobReport = {
  readonly jobId: string;
  readonly manner: Manner;
  readonly status: JobStatus;
  /** Milliseconds from its opening until it was seen in a status. */
  readonly reached: Readonly<Partial<Record<JobStatus, number>>>;
};

/** Reads a message of a client's process, which is ours. Throws for any other. */
export function readReport(message: unknown): JobReport {
  if (typeof message !== "object" || message === null || !("reached" in message))
    throw new TypeError(`${JSON.stringify(message)} is no report of a job`);
  return message as JobReport;
}
