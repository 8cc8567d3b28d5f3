import type { JobStatus } from "@ainur/sdk";
import type { Manner } from "./Manner.ts";

/** What a client tells whoever started it of a job that has ended. */
export type JobReport = {
  readonly jobId: string;
  readonly manner: Manner;
  readonly status: JobStatus;
  /** Milliseconds from its opening until it was seen in a status. */
  readonly reached: Readonly<Partial<Record<JobStatus, number>>>;
};
