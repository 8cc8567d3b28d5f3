import { rulingWords } from "../jobs/rulingWords.ts";
import type { Dispute } from "./Dispute.ts";

/** What a choice of a dispute means: a share for the provider where it is about a job. */
export function choiceWords({ jobId }: Pick<Dispute, "jobId">, choice: number): string {
  if (choice === 0 || jobId !== undefined) return rulingWords(choice);
  return `Choice ${choice}`;
}

/** The same as short as it gets, for axes and tables. */
export function shortChoice({ jobId }: Pick<Dispute, "jobId">, choice: number): string {
  if (choice === 0) return "Refuses";
  return jobId === undefined ? String(choice) : `${(choice - 1) * 25} %`;
}
