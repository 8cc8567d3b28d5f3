import type { Address, Hex } from "viem";
import type { Dispute } from "../actions/court/getDispute.ts";
import { jobClaims, nameOf } from "../actions/jobs/contractEnums.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContentStore } from "../content/ContentStore.ts";
import { digestToCid } from "../content/cid.ts";
import { getDeliverable } from "../content/getDeliverable.ts";
import { getFile } from "../content/getFile.ts";
import { getJobSpec } from "../content/getJobSpec.ts";
import type { AinurEvent, EventName } from "../events/AinurEvent.ts";
import { getEvents } from "../events/getEvents.ts";
import { fileContext } from "../jobs/fileContext.ts";
import type { Job } from "../jobs/Job.ts";
import { storeOf } from "../jobs/storeOf.ts";
import type { Case, CaseJob, Evidence, Fetched } from "./Case.ts";
import { fetched } from "./fetched.ts";
import { findDisputedJob } from "./findDisputedJob.ts";

export type ReadCaseParameters = {
  readonly disputeId: bigint;
  readonly dispute: Dispute;
  /** Opens files that are encrypted for the juror. */
  readonly privateKey?: Hex | undefined;
  /** Whether an outage of the content store is thrown, so that the case can be read again, or reported as not found. */
  readonly isPatient?: boolean;
  readonly signal?: AbortSignal;
};

/** Largest piece of evidence that is read, in bytes. */
const MAX_EVIDENCE = 1024 * 1024;

/**
 * All that there is to know of a dispute. Content that cannot be had is reported as such; files are fetched when asked for.
 *
 * Throws `StoreMissing`, and `StoreUnavailable` if it is to be patient.
 *
 * @example
 * const { job, evidence } = await readCase(client, { disputeId, dispute: await client.court.getDispute({ disputeId }) });
 */
export async function readCase(client: AinurClient, parameters: ReadCaseParameters): Promise<Case> {
  const { disputeId, dispute, signal = new AbortController().signal } = parameters;
  const job = await findDisputedJob(client, { disputeId, dispute });
  const reading: Reading = {
    client,
    store: storeOf(client),
    isPatient: parameters.isPatient ?? false,
    privateKey: parameters.privateKey,
    signal,
  };
  const submitted = await getEvents(client, {
    contract: "court",
    eventName: "EvidenceSubmitted",
    args: { disputeId },
  });
  const named = () => submitted.map(({ args }) => readEvidence(reading, args.submitter, args.contentHash));
  if (job === undefined)
    return { disputeId, dispute, job: undefined, evidence: await Promise.all(named()), signal };
  const history = await getEvents(client, {
    contract: "jobs",
    args: { jobId: job.id },
    fromBlock: job.openedAt,
  });
  const contest = history.findLast((event) => event.eventName === "JobContested");
  // All at once: a read that fails while nobody waits for it would end the process.
  const [found, ...evidence] = await Promise.all([
    readJob(reading, job, history),
    ...(contest === undefined ? [] : [readEvidence(reading, job.terms.provider, contest.args.evidence)]),
    ...named(),
  ]);
  return { disputeId, dispute, job: found, evidence, signal };
}

type Reading = {
  readonly client: AinurClient;
  readonly store: ContentStore;
  readonly isPatient: boolean;
  readonly privateKey: Hex | undefined;
  readonly signal: AbortSignal;
};

async function readJob(
  reading: Reading,
  job: Job,
  history: readonly AinurEvent<"jobs", EventName<"jobs">>[],
): Promise<CaseJob> {
  const { store, signal } = reading;
  const { id: jobId, terms } = job;
  const submitted = history.findLast((event) => event.eventName === "JobSubmitted");
  const rejected = history.findLast((event) => event.eventName === "JobRejected");
  const spec = await fetched(getJobSpec({ store, digest: terms.spec, signal }), reading);
  const digest = submitted?.args.deliverable ?? "0x";
  const deliverable = await fetched(getDeliverable({ store, digest, jobId, signal }), reading);
  return {
    jobId,
    terms,
    claim: nameOf(jobClaims, rejected?.args.claim ?? 0),
    remedy: rejected?.args.remedy ?? 0,
    spec,
    deliverable,
    reason: await readEvidence(reading, terms.client, rejected?.args.reason ?? "0x"),
    input: () => readFile(reading, job, contentOf(spec).input),
    output: () => readFile(reading, job, contentOf(deliverable).output),
  };
}

function readFile(
  { store, privateKey, signal }: Reading,
  { terms }: Job,
  file: Parameters<typeof getFile>[0]["file"],
) {
  const context = fileContext(terms);
  return getFile({ store, file, context, signal, ...(privateKey !== undefined && { privateKey }) });
}

async function readEvidence(reading: Reading, submitter: Address, contentHash: Hex): Promise<Evidence> {
  const { store, signal } = reading;
  const read = async () => store.get(digestToCid(contentHash), { maxBytes: MAX_EVIDENCE, signal });
  return { submitter, contentHash, bytes: await fetched(read(), reading) };
}

function contentOf<content>(found: Fetched<content>): content {
  if (!found.found) throw found.error;
  return found.content;
}
