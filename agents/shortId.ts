/** The beginning of a job's id, enough for a log. */
export function shortId(jobId: bigint): string {
  return `0x${jobId.toString(16).padStart(64, "0").slice(0, 8)}`;
}
