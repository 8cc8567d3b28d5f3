import type { Hex } from "viem";
import type { ContentStore } from "./ContentStore.ts";
import type { DecryptParameters } from "./decrypt.ts";
import { MAX_ENVELOPE_OVERHEAD } from "./envelope.ts";
import { ContentTooLarge, DecryptionKeyMissing, MalformedDocument } from "./errors.ts";
import type { FileReference } from "./FileReference.ts";

export type GetFileParameters = {
  readonly store: ContentStore;
  readonly file: FileReference;
  /** Largest file, in bytes; the store's own limit by default. */
  readonly maxBytes?: number;
  /** Needed when the file is encrypted. */
  readonly privateKey?: Hex;
  /** See {@link encryptFor}. */
  readonly context?: string;
  readonly signal?: AbortSignal;
};

/**
 * Fetches the file that a document points to, checked against its hash and its announced size, and decrypted if need be.
 *
 * @throws {ContentNotFound} {@link ContentMismatch} {@link ContentTooLarge} {@link StoreUnavailable} {@link MalformedDocument}
 * {@link DecryptionKeyMissing} {@link InvalidEnvelope} {@link NotARecipient} {@link EnvelopeTampered}
 *
 * @example
 * const bytes = await getFile({ store, file: spec.input, privateKey, context: terms.client });
 */
export async function getFile({
  store,
  file,
  maxBytes,
  privateKey,
  context,
  signal,
}: GetFileParameters): Promise<Uint8Array> {
  const { cid, size, encryption } = file;
  if (maxBytes !== undefined && size > maxBytes) throw new ContentTooLarge({ maxBytes, size });
  if (encryption !== undefined && privateKey === undefined) throw new DecryptionKeyMissing({ cid });
  const stored = await store.get(cid, {
    maxBytes: encryption === undefined ? size : size + MAX_ENVELOPE_OVERHEAD, // no more than was announced
    ...(signal !== undefined && { signal }),
  });
  const bytes =
    privateKey === undefined || encryption === undefined
      ? stored
      : await open({ envelope: stored, privateKey, ...(context !== undefined && { context }) });
  if (bytes.length !== size) {
    throw new MalformedDocument({
      document: "file reference",
      path: "size",
      reason: `${size} bytes announced, ${bytes.length} found`,
    });
  }
  return bytes;
}

/** Loaded when it is needed, as in `putFile`. */
async function open(parameters: DecryptParameters): Promise<Uint8Array> {
  const { decrypt } = await import("./decrypt.ts");
  return decrypt(parameters);
}
