import type { Hex } from "viem";
import { AttemptFailed, doWork } from "./doWork.ts";
import { isBadInput } from "./Handler.ts";
import { isUnreadable } from "./readOffer.ts";
import type { Tended } from "./tendJob.ts";

export type Production =
  | { readonly outcome: "done"; readonly deliverable: Hex }
  | { readonly outcome: "impossible"; readonly reason: string }
  /** Try again after so many milliseconds. */
  | { readonly outcome: "failed"; readonly pause: number };

const FIRST_PAUSE = 1_000;

/** Does a job's work when a hand is free, once while the job is under care, and tells apart how it can fail. */
export async function produce({ service, job, memory, signal }: Tended): Promise<Production> {
  const { jobId } = job;
  if (memory.deliverable !== undefined) return { outcome: "done", deliverable: memory.deliverable };
  try {
    memory.deliverable = await service.work.add(
      () => {
        signal.throwIfAborted();
        service.log({ type: "working", jobId });
        return doWork(service, job, signal);
      },
      { signal },
    );
    return { outcome: "done", deliverable: memory.deliverable };
  } catch (error) {
    signal.throwIfAborted();
    if (isUnreadable(error)) return { outcome: "impossible", reason: error.message };
    if (!(error instanceof AttemptFailed)) throw error;
    if (isBadInput(error.cause)) return { outcome: "impossible", reason: error.message };
    memory.failures += 1;
    service.log({ type: "failed", jobId, reason: error.message, attempt: memory.failures });
    if (memory.failures >= service.attempts) return { outcome: "impossible", reason: error.message };
    return { outcome: "failed", pause: FIRST_PAUSE * 2 ** (memory.failures - 1) };
  }
}
