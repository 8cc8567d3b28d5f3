import type { DeliveredWork } from "../../jobs/getDeliveredWork.ts";
import type { HireFile } from "../../jobs/hire.ts";
import { InputMissing } from "./errors.ts";
import type { PreparedJob } from "./prepareJobs.ts";

/**
 * The file of a job: its own, or the work that was handed in for the subtask that it comes from. Throws `InputMissing`.
 *
 * @param works What was handed in, by subtask.
 * @example
 * const job = await client.jobs.hire({ ...prepared.hire, file: inputOf(prepared, works) });
 */
export function inputOf(
  { subtask, input }: Pick<PreparedJob, "subtask" | "input">,
  works: ReadonlyMap<string, Pick<DeliveredWork, "bytes" | "output">>,
): HireFile {
  if (!("from" in input)) return input;
  const work = works.get(input.from);
  if (work === undefined) throw new InputMissing({ subtask, from: input.from });
  return { bytes: work.bytes, name: work.output.fileName, mediaType: work.output.mediaType };
}
