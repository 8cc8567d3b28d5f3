// Everything of the SDK that reads documents, in one module that is loaded when the first document is.
import {
  type Deliverable,
  digestToCid,
  type FileReference,
  getDeliverable,
  getFile,
  getJobSpec,
  httpStore,
  type JobSpec,
} from "@ainur/sdk/content";
import { type AgentCard, resolveAgentCard } from "@ainur/sdk/identity";
import type { Hex } from "viem";

type From = { readonly storeUrl: string; readonly signal: AbortSignal };

const MAX_TEXT_BYTES = 64 * 1_024;
/** As much as jurors read. */
const MAX_EVIDENCE_BYTES = 1_024 * 1_024;

const storeOf = (url: string) => httpStore({ url, timeout: 15_000 });

export type ReadFileParameters = From & {
  readonly file: FileReference;
  readonly maxBytes: number;
  readonly privateKey?: Hex;
  readonly context?: string;
};

/** Cards on the web are not followed: whoever serves one would learn who looks at the agent. */
export function readAgentCard({
  uri,
  storeUrl,
  signal,
}: From & { readonly uri: string }): Promise<AgentCard> {
  return resolveAgentCard({ uri, store: storeOf(storeUrl), allow: () => false, signal });
}

export function readJobSpec({ digest, storeUrl, signal }: From & { readonly digest: Hex }): Promise<JobSpec> {
  return getJobSpec({ store: storeOf(storeUrl), digest, signal });
}

/** Text that a party put behind a digest, such as the reason of a rejection. */
export async function readText({
  digest,
  storeUrl,
  signal,
}: From & { readonly digest: Hex }): Promise<string> {
  const bytes = await storeOf(storeUrl).get(digestToCid(digest), { maxBytes: MAX_TEXT_BYTES, signal });
  return new TextDecoder().decode(bytes);
}

/** What anybody submitted to a dispute. */
export function readEvidence({
  digest,
  storeUrl,
  signal,
}: From & { readonly digest: Hex }): Promise<Uint8Array> {
  return storeOf(storeUrl).get(digestToCid(digest), { maxBytes: MAX_EVIDENCE_BYTES, signal });
}

export function readDeliverable({
  digest,
  jobId,
  storeUrl,
  signal,
}: From & { readonly digest: Hex; readonly jobId: bigint }): Promise<Deliverable> {
  return getDeliverable({ store: storeOf(storeUrl), digest, jobId, signal });
}

export function readFile({ storeUrl, ...parameters }: ReadFileParameters): Promise<Uint8Array> {
  return getFile({ store: storeOf(storeUrl), ...parameters });
}
