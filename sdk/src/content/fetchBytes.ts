import { ContentTooLarge, StoreUnavailable } from "./errors.ts";

export type Fetch = typeof globalThis.fetch;

export type FetchBytesParameters = {
  readonly url: string;
  readonly fetch?: Fetch | undefined;
  readonly init?: RequestInit;
  /** Reading stops after this many bytes, whatever the server said the length would be. */
  readonly maxBytes: number;
  /** For the whole exchange, body included, in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
};

/** `bytes` is empty unless the status says success. */
export type FetchBytesReturnType = { readonly status: number; readonly bytes: Uint8Array };

/**
 * Fetches a URL into memory, bounded in size and time whatever the other side does.
 *
 * @throws {ContentTooLarge} {@link StoreUnavailable}
 */
export async function fetchBytes({
  url,
  fetch = globalThis.fetch,
  init,
  maxBytes,
  timeout,
  signal,
}: FetchBytesParameters): Promise<FetchBytesReturnType> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error(`No complete answer within ${timeout} ms.`)), timeout);
  const forward = () => abort.abort(signal?.reason);
  if (signal?.aborted) forward();
  signal?.addEventListener("abort", forward, { once: true });
  // A fetch of the caller's own may ignore the signal, so the deadline is also raced.
  const aborted = new Promise<never>((_, reject) => {
    if (abort.signal.aborted) reject(abort.signal.reason);
    abort.signal.addEventListener("abort", () => reject(abort.signal.reason), { once: true });
  });
  aborted.catch(() => {});
  try {
    const response = await Promise.race([fetch(url, { ...init, signal: abort.signal }), aborted]);
    if (response.ok) return { status: response.status, bytes: await readBody(response, maxBytes, aborted) };
    response.body?.cancel().catch(() => {}); // an error page is of no use, however long
    return { status: response.status, bytes: new Uint8Array() };
  } catch (error) {
    abort.abort(error); // closes the connection
    if (error instanceof ContentTooLarge) throw error;
    throw new StoreUnavailable({ url, cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", forward);
  }
}

async function readBody(response: Response, maxBytes: number, aborted: Promise<never>): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), aborted]);
    if (done) break;
    length += value.length;
    if (length > maxBytes) throw new ContentTooLarge({ maxBytes });
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
