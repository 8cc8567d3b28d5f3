import type { Hex } from "viem";
import type { ContentStore } from "./ContentStore.ts";
import { digestToCid } from "./cid.ts";
import { type Deliverable, MAX_DELIVERABLE_BYTES, parseDeliverable } from "./Deliverable.ts";
import { MalformedDocument } from "./errors.ts";

export type GetDeliverableParameters = {
  readonly store: ContentStore;
  /** As it was submitted. */
  readonly digest: Hex;
  /** The job that it was submitted for. */
  readonly jobId: bigint;
  readonly signal?: AbortSignal;
};

/**
 * Fetches and reads what was submitted for a job, and checks that it is meant for that job.
 *
 * @throws {ContentNotFound} {@link ContentMismatch} {@link ContentTooLarge} {@link StoreUnavailable} {@link MalformedDocument}
 *
 * @example
 * const { output, summary } = await getDeliverable({ store, digest, jobId });
 */
export async function getDeliverable({
  store,
  digest,
  jobId,
  signal,
}: GetDeliverableParameters): Promise<Deliverable> {
  const options = { maxBytes: MAX_DELIVERABLE_BYTES, ...(signal !== undefined && { signal }) };
  const deliverable = parseDeliverable(await store.get(digestToCid(digest), options));
  if (deliverable.jobId !== jobId) {
    const reason = `made for job ${deliverable.jobId}, not ${jobId}`;
    throw new MalformedDocument({ document: "deliverable", path: "jobId", reason });
  }
  return deliverable;
}
