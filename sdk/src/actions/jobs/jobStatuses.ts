/** Where a job stands, in the order of the contract's enum. From `Completed` on, states are final. */
export const jobStatuses = [
  "None",
  "Revoked",
  "Open",
  "Funded",
  "Submitted",
  "Rejected",
  "Disputed",
  "Ruled",
  "Completed",
  "Failed",
  "Expired",
  "Agreed",
  "Resolved",
  "Cancelled",
] as const;

export type JobStatus = (typeof jobStatuses)[number];

/** The name of a status as the contract numbers it. Throws `RangeError` for a number that is none. */
export function jobStatusOf(index: number): JobStatus {
  const status = jobStatuses[index];
  if (status === undefined) throw new RangeError(`${index} is no job status`);
  return status;
}

/** Whether nothing can happen to the job's money any more. */
export function isFinal(status: JobStatus): boolean {
  return jobStatuses.indexOf(status) >= jobStatuses.indexOf("Completed") || status === "Revoked";
}
