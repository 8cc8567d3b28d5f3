import type { Hex } from "viem";
import { cidToDigest } from "../content/cid.ts";
import { encodeDeliverable } from "../content/Deliverable.ts";
import { putFile } from "../content/putFile.ts";
import { fileContext } from "../jobs/fileContext.ts";
import { storeOf } from "../jobs/storeOf.ts";
import type { Work } from "./Handler.ts";
import { type ReadOffer, readOffer } from "./readOffer.ts";
import type { Service, TendedJob } from "./Service.ts";
import { untilAborted } from "./untilAborted.ts";

/** Longest summary that a deliverable can carry, in characters. */
const MAX_SUMMARY = 8_000;

/** Thrown when the handler did not do the work, as opposed to the way there or back. */
export class AttemptFailed extends Error {
  override name = "AttemptFailed";
}

/** Does a job's work and stores it. Returns the digest to submit. Throws `AttemptFailed` for what the handler threw. */
export async function doWork(service: Service, job: TendedJob, signal: AbortSignal): Promise<Hex> {
  const { jobId, terms } = job;
  const offer = await readOffer(service, job, signal);
  const work = await attempt(service, offer, signal);
  const store = storeOf(service.client);
  const output = await putFile({
    store,
    bytes: work.content,
    fileName: work.fileName,
    mediaType: work.mediaType,
    // Who may read the input may read the work.
    ...(offer.recipients !== undefined && {
      encryption: { recipients: offer.recipients, context: fileContext(terms) },
    }),
  });
  const summary = work.summary.slice(0, MAX_SUMMARY).toWellFormed();
  return cidToDigest(await store.put(encodeDeliverable({ jobId, output, summary })));
}

/** Runs the handler until it is done, its time is over or the job is dropped, whichever comes first. */
async function attempt(service: Service, { spec, input }: ReadOffer, signal: AbortSignal): Promise<Work> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(service.timeout)]);
  const { fileName, mediaType } = spec.input;
  const context = {
    fileName,
    mediaType,
    signal: limited,
    ...(spec.params !== undefined && { params: spec.params }),
  };
  try {
    limited.throwIfAborted();
    return await untilAborted(service.handler(input, context), limited);
  } catch (cause) {
    signal.throwIfAborted();
    throw new AttemptFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
