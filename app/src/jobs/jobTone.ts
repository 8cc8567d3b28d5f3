import type { JobStatus } from "@ainur/sdk";

/** Colour of a state; the word beside it says the same. */
export type Tone = "open" | "funded" | "submitted" | "completed" | "disputed" | "failed";

const tones: Readonly<Record<JobStatus, Tone>> = {
  None: "open",
  Revoked: "open",
  Open: "open",
  Funded: "funded",
  Submitted: "submitted",
  Rejected: "disputed",
  Disputed: "disputed",
  Ruled: "disputed",
  Completed: "completed",
  Failed: "failed",
  Expired: "failed",
  Agreed: "completed",
  Resolved: "disputed",
  Cancelled: "open",
};

export function jobTone(status: JobStatus): Tone {
  return tones[status];
}
