import type { Hex } from "viem";
import { getJob } from "../actions/jobs/getJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { Deliverable } from "../content/Deliverable.ts";
import { getDeliverable } from "../content/getDeliverable.ts";
import { getFile } from "../content/getFile.ts";
import { getEvents } from "../events/getEvents.ts";
import { NothingSubmitted } from "./errors.ts";
import { eventually } from "./eventually.ts";
import { fileContext } from "./fileContext.ts";
import type { JobContext } from "./Job.ts";
import { storeOf } from "./storeOf.ts";

export type GetDeliveredWorkParameters = {
  /** Needed when the work is encrypted. */
  readonly privateKey?: Hex;
  /** Largest file, in bytes; the store's own limit by default. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
};

export type DeliveredWork = Deliverable & {
  /** The file itself. Its name, type and summary are a stranger's. */
  readonly bytes: Uint8Array;
};

/** What was handed in for a job. Files of a job are sealed in the context of its client's address. */
export async function getDeliveredWork(
  client: AinurClient,
  { id, terms, openedAt }: Pick<JobContext, "id" | "terms" | "openedAt">,
  { privateKey, maxBytes, signal }: GetDeliveredWorkParameters,
): Promise<DeliveredWork> {
  const store = storeOf(client);
  const filter = {
    contract: "jobs",
    eventName: "JobSubmitted",
    args: { jobId: id },
    fromBlock: openedAt,
  } as const;
  const digest = await eventually(
    client,
    async () => (await getEvents(client, filter)).at(-1)?.args.deliverable,
    async () => (await getJob(client, { jobId: id })).status === "Submitted",
  );
  if (digest === undefined) throw new NothingSubmitted({ jobId: id });
  const aborting = signal === undefined ? {} : { signal };
  const document = await getDeliverable({ store, digest, jobId: id, ...aborting });
  const bytes = await getFile({
    store,
    file: document.output,
    context: fileContext(terms),
    ...(privateKey !== undefined && { privateKey }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...aborting,
  });
  return { ...document, bytes };
}
