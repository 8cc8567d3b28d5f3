import type { Hex } from "viem";
import type { ContentStore } from "./ContentStore.ts";
import { digestToCid } from "./cid.ts";
import { type JobSpec, MAX_JOB_SPEC_BYTES, parseJobSpec } from "./JobSpec.ts";

export type GetJobSpecParameters = {
  readonly store: ContentStore;
  /** As it stands in the job's terms. */
  readonly digest: Hex;
  readonly signal?: AbortSignal;
};

/**
 * Fetches and reads the spec that a job's terms name.
 *
 * @throws {ContentNotFound} {@link ContentMismatch} {@link ContentTooLarge} {@link StoreUnavailable} {@link MalformedDocument}
 *
 * @example
 * const spec = await getJobSpec({ store, digest });
 * const bytes = await getFile({ store, file: spec.input });
 */
export async function getJobSpec({ store, digest, signal }: GetJobSpecParameters): Promise<JobSpec> {
  const options = { maxBytes: MAX_JOB_SPEC_BYTES, ...(signal !== undefined && { signal }) };
  return parseJobSpec(await store.get(digestToCid(digest), options));
}
