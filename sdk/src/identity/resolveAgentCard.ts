import type { ContentStore } from "../content/ContentStore.ts";
import { isCid } from "../content/cid.ts";
import { ContentTooLarge, MalformedDocument } from "../content/errors.ts";
import { type Fetch, fetchBytes } from "../content/fetchBytes.ts";
import { type AgentCard, MAX_AGENT_CARD_BYTES, parseAgentCard } from "./AgentCard.ts";
import { AgentCardUnavailable, UnsupportedUri } from "./errors.ts";

export type ResolveAgentCardParameters = {
  /** As registered: `ipfs://<cid>`, `data:application/json;base64,…` or `https://…`. */
  readonly uri: string;
  /** Where `ipfs://` content is found. */
  readonly store?: ContentStore;
  readonly fetch?: Fetch;
  /**
   * Which web addresses may be asked; all by default. A server that resolves strangers' cards must refuse addresses of its own
   * network here.
   */
  readonly allow?: (url: URL) => boolean;
  /** In milliseconds; 10 seconds by default. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
};

/**
 * Fetches and reads the card of an agent, within 64 KiB and the timeout. An `ipfs://` card is checked against its CID, which
 * must be raw sha2-256; redirects are not followed.
 *
 * @throws {UnsupportedUri} {@link AgentCardUnavailable} {@link MalformedDocument} {@link ContentTooLarge}, and what the store throws.
 *
 * @example
 * const card = await resolveAgentCard({ uri: agent.uri, store });
 */
export async function resolveAgentCard(parameters: ResolveAgentCardParameters): Promise<AgentCard> {
  const { uri } = parameters;
  const scheme = /^([a-z][a-z0-9+.-]{0,31}):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === "ipfs") return parseAgentCard(await fromStore(parameters));
  if (scheme === "data") return parseAgentCard(fromDataUri(uri));
  if (scheme === "https" || scheme === "http") return parseAgentCard(await fromWeb(parameters));
  throw new UnsupportedUri({ uri, reason: "only ipfs, data, https and http are read" });
}

async function fromStore({ uri, store, signal }: ResolveAgentCardParameters): Promise<Uint8Array> {
  const cid = uri.slice("ipfs://".length);
  if (!isCid(cid)) throw new UnsupportedUri({ uri, reason: "its CID is not raw sha2-256 in base32" });
  if (store === undefined) throw new UnsupportedUri({ uri, reason: "there is no content store" });
  return store.get(cid, { maxBytes: MAX_AGENT_CARD_BYTES, ...(signal !== undefined && { signal }) });
}

function fromDataUri(uri: string): Uint8Array {
  // Base64 takes a third more; percent-encoding three times as much.
  if (uri.length > 3 * MAX_AGENT_CARD_BYTES) throw new ContentTooLarge({ maxBytes: MAX_AGENT_CARD_BYTES });
  const [, base64, payload = ""] =
    /^data:application\/json(?:;charset=utf-8)?(;base64)?,(.*)$/is.exec(uri) ?? [];
  if (payload === "") throw new UnsupportedUri({ uri, reason: "it is not data of application/json" });
  try {
    if (base64 === undefined) return new TextEncoder().encode(decodeURIComponent(payload));
    return Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new MalformedDocument({ document: "agent card", reason: "its data URI cannot be decoded", cause });
  }
}

async function fromWeb({
  uri,
  fetch,
  allow = () => true,
  timeout = 10_000,
  signal,
}: ResolveAgentCardParameters): Promise<Uint8Array> {
  if (!URL.canParse(uri)) throw new UnsupportedUri({ uri, reason: "it is no URL" });
  const url = new URL(uri);
  if (!allow(url)) throw new UnsupportedUri({ uri, reason: "its address is not allowed" });
  const init: RequestInit = {
    headers: { accept: "application/json" },
    redirect: "error", // would lead around `allow`
    credentials: "omit",
  };
  const { status, bytes } = await fetchBytes({
    url: url.href,
    fetch,
    init,
    maxBytes: MAX_AGENT_CARD_BYTES,
    timeout,
    signal,
  }).catch((cause: unknown) => {
    throw cause instanceof ContentTooLarge ? cause : new AgentCardUnavailable({ uri, cause });
  });
  if (status !== 200) throw new AgentCardUnavailable({ uri, details: `HTTP status ${status}` });
  return bytes;
}
