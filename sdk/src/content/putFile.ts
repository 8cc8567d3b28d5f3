import type { Hex } from "viem";
import type { ContentStore } from "./ContentStore.ts";
import type { EncryptForParameters } from "./encryptFor.ts";
import { ENVELOPE_TYPE } from "./envelope.ts";
import type { FileReference } from "./FileReference.ts";
import { safeFileName } from "./fileName.ts";

export type PutFileParameters = {
  readonly store: ContentStore;
  readonly bytes: Uint8Array;
  /** Any name or path; made safe. */
  readonly fileName: string;
  /** `application/octet-stream` when absent or empty; parameters such as the charset are dropped. */
  readonly mediaType?: string;
  /** Absent: the file is public. */
  readonly encryption?: {
    /** Public keys of who may read it, the uploader's own among them. */
    readonly recipients: readonly Hex[];
    /** See {@link encryptFor}. */
    readonly context?: string;
  };
};

/**
 * Stores a file, encrypted if asked to, and returns what a job spec or a deliverable says of it.
 *
 * @throws {ContentTooLarge} {@link StoreUnavailable} {@link InvalidKey}
 *
 * @example
 * const input = await putFile({ store, bytes, fileName: "sales.csv", mediaType: "text/csv" });
 */
export async function putFile({
  store,
  bytes,
  fileName,
  mediaType = "",
  encryption,
}: PutFileParameters): Promise<FileReference> {
  const stored = encryption === undefined ? bytes : await encrypt({ bytes, ...encryption });
  return {
    cid: await store.put(stored),
    fileName: safeFileName(fileName),
    mediaType: mediaType.split(";", 1)[0]?.trim().toLowerCase() || "application/octet-stream",
    size: bytes.length,
    ...(encryption !== undefined && { encryption: ENVELOPE_TYPE }),
  };
}

/** The cryptography weighs more than the rest of the package together, so a browser loads it when it is needed. */
async function encrypt(parameters: EncryptForParameters): Promise<Uint8Array> {
  const { encryptFor } = await import("./encryptFor.ts");
  return encryptFor(parameters);
}
