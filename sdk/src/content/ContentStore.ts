import type { Cid } from "./cid.ts";

export type GetContentOptions = {
  /** Refuses larger content, in bytes. A store's own limit applies as well. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
};

/** Where inputs, deliverables and documents are kept, addressed by what they are. */
export interface ContentStore {
  /**
   * Stores bytes and returns their address. Storing the same bytes again is harmless.
   *
   * @throws {ContentTooLarge} {@link StoreUnavailable}
   */
  put(bytes: Uint8Array): Promise<Cid>;
  /**
   * Returns the bytes that have this CID; they were checked against it.
   *
   * @throws {ContentNotFound} {@link ContentMismatch} {@link ContentTooLarge} {@link StoreUnavailable} {@link InvalidCid}
   */
  get(cid: string, options?: GetContentOptions): Promise<Uint8Array>;
}

/** 32 MiB: what a store accepts unless told otherwise. */
export const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;
