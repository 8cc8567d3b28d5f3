import { type ContentStore, DEFAULT_MAX_BYTES } from "./ContentStore.ts";
import { type Cid, cidOf, parseCid } from "./cid.ts";
import { ContentNotFound, ContentTooLarge } from "./errors.ts";

export type MemoryStoreParameters = {
  /** Largest content, in bytes. */
  readonly maxBytes?: number;
};

/**
 * A content store in memory, for tests and for previews before an upload.
 *
 * @example
 * const store = memoryStore();
 * const cid = await store.put(new TextEncoder().encode("hello"));
 */
export function memoryStore({ maxBytes = DEFAULT_MAX_BYTES }: MemoryStoreParameters = {}): ContentStore {
  const contents = new Map<Cid, Uint8Array>();
  return {
    async put(bytes) {
      if (bytes.length > maxBytes) throw new ContentTooLarge({ maxBytes, size: bytes.length });
      const cid = cidOf(bytes);
      contents.set(cid, new Uint8Array(bytes)); // copies, so that nobody changes what is stored
      return cid;
    },
    async get(cid, options = {}) {
      const bytes = contents.get(parseCid(cid));
      if (bytes === undefined) throw new ContentNotFound({ cid });
      const limit = Math.min(maxBytes, options.maxBytes ?? maxBytes);
      if (bytes.length > limit) throw new ContentTooLarge({ maxBytes: limit, size: bytes.length });
      return new Uint8Array(bytes);
    },
  };
}
