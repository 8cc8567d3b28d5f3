import type { JobReport } from "../../agents/clients/JobReport.ts";

/** Reads a message of a client's process, which is one of ours. Throws for any other. */
export function readReport(message: unknown): JobReport {
  if (typeof message !== "object" || message === null || !("reached" in message))
    throw new TypeError(`${JSON.stringify(message)} is no report of a job`);
  return message as JobReport;
}
