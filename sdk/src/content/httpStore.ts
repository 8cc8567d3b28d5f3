import * as z from "zod";
import { type ContentStore, DEFAULT_MAX_BYTES } from "./ContentStore.ts";
import { type Cid, cidOf, parseCid } from "./cid.ts";
import { ContentMismatch, ContentNotFound, ContentTooLarge, StoreUnavailable } from "./errors.ts";
import { type Fetch, fetchBytes } from "./fetchBytes.ts";

export type HttpStoreParameters = {
  /** Base URL. Content is at `<url>/<cid>`; new content is sent by `POST <url>/`. */
  readonly url: string;
  readonly fetch?: Fetch;
  /** Largest content sent or accepted, in bytes; 32 MiB by default. */
  readonly maxBytes?: number;
  /** For a whole upload or download, in milliseconds; 30 seconds by default. */
  readonly timeout?: number;
};

/** An answer to an upload is a line of JSON. */
const MAX_ANSWER_BYTES = 4_096;
const Answer = z.object({ cid: z.string() });

/**
 * A content store behind HTTP, for browsers and Node. What comes back is checked against its hash, so the server need not
 * be trusted: it can refuse or be slow, but it cannot lie, exhaust memory or hang the caller.
 *
 * @example
 * const store = httpStore({ url: "http://127.0.0.1:8787" });
 * const cid = await store.put(bytes);
 */
export function httpStore({
  url,
  fetch,
  maxBytes = DEFAULT_MAX_BYTES,
  timeout = 30_000,
}: HttpStoreParameters): ContentStore {
  const base = url.replace(/\/+$/, "");
  return {
    async put(bytes) {
      if (bytes.length > maxBytes) throw new ContentTooLarge({ maxBytes, size: bytes.length });
      const expected = cidOf(bytes);
      const { status, bytes: body } = await fetchBytes({
        url: `${base}/`,
        fetch,
        init: {
          method: "POST",
          headers: { "content-type": "application/octet-stream" },
          body: new Uint8Array(bytes),
          redirect: "error", // what is uploaded goes where it was meant to, and nowhere else
        },
        maxBytes: MAX_ANSWER_BYTES,
        timeout,
      }).catch((error: unknown) => {
        throw error instanceof ContentTooLarge
          ? new StoreUnavailable({ url: base, details: "Endless answer" })
          : error;
      });
      if (status === 413) throw new ContentTooLarge({ size: bytes.length });
      if (status !== 200 && status !== 201)
        throw new StoreUnavailable({ url: base, details: `HTTP status ${status}` });
      const actual = cidInAnswer(base, body);
      if (actual !== expected) throw new ContentMismatch({ expected, actual });
      return expected;
    },
    async get(value, options = {}) {
      const cid: Cid = parseCid(value);
      const { status, bytes } = await fetchBytes({
        url: `${base}/${cid}`,
        fetch,
        maxBytes: Math.min(maxBytes, options.maxBytes ?? maxBytes),
        timeout,
        signal: options.signal,
      });
      if (status === 404) throw new ContentNotFound({ cid });
      if (status !== 200) throw new StoreUnavailable({ url: base, details: `HTTP status ${status}` });
      const actual = cidOf(bytes);
      if (actual !== cid) throw new ContentMismatch({ expected: cid, actual });
      return bytes;
    },
  };
}

function cidInAnswer(url: string, body: Uint8Array): string {
  try {
    return Answer.parse(JSON.parse(new TextDecoder().decode(body))).cid;
  } catch (cause) {
    throw new StoreUnavailable({ url, cause });
  }
}
