import type { Hex } from "viem";
import { digestToCid } from "../content/cid.ts";
import { parseEnvelope } from "../content/envelope.ts";
import {
  ContentTooLarge,
  DecryptionKeyMissing,
  EnvelopeTampered,
  InvalidCid,
  InvalidEnvelope,
  MalformedDocument,
  NotARecipient,
} from "../content/errors.ts";
import { getFile } from "../content/getFile.ts";
import { type JobSpec, MAX_JOB_SPEC_BYTES, parseJobSpec } from "../content/JobSpec.ts";
import { fileContext } from "../jobs/fileContext.ts";
import { storeOf } from "../jobs/storeOf.ts";
import type { Service, TendedJob } from "./Service.ts";

export type ReadOffer = {
  readonly spec: JobSpec;
  readonly input: Uint8Array;
  /** Public keys of who may read the input, and so the work; absent when it is public. */
  readonly recipients?: readonly Hex[];
};

/** Fetches what a client asks for and its file: checked, within the limits and decrypted. */
export async function readOffer(
  { client, policy, privateKey }: Service,
  { terms }: TendedJob,
  signal: AbortSignal,
): Promise<ReadOffer> {
  const store = storeOf(client);
  const bytes = await store.get(digestToCid(terms.spec), { maxBytes: MAX_JOB_SPEC_BYTES, signal });
  const spec = parseJobSpec(bytes);
  const { maxInputBytes: maxBytes } = policy;
  const input = await getFile({
    store,
    file: spec.input,
    maxBytes,
    context: fileContext(terms),
    signal,
    ...(privateKey !== undefined && { privateKey }),
  });
  if (spec.input.encryption === undefined) return { spec, input };
  const { wraps } = parseEnvelope(await store.get(spec.input.cid, { signal }));
  return { spec, input, recipients: wraps.map(({ recipient }) => recipient) };
}

const permanent = [
  ContentTooLarge,
  DecryptionKeyMissing,
  EnvelopeTampered,
  InvalidCid,
  InvalidEnvelope,
  MalformedDocument,
  NotARecipient,
] as const;

/** Whether an input will never be readable, rather than not now. */
export function isUnreadable(error: unknown): error is Error {
  return permanent.some((type) => error instanceof type);
}
