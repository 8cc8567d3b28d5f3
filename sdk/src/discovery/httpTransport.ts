import type { DiscoveryTransport } from "./DiscoveryTransport.ts";
import { PeerUnavailable } from "./errors.ts";

export type HttpTransportParameters = {
  /**
   * Which addresses may be asked. Peers refer to others, so whoever answers would otherwise choose where this machine sends
   * requests.
   */
  readonly allow: (url: URL) => boolean;
  /** Largest answer, in bytes; 256 KiB by default. */
  readonly maxBytes?: number;
};

/** Peers by URL: a question is posted as JSON, and the answer is JSON. Redirections are not followed. */
export function httpTransport({ allow, maxBytes = 256 * 1024 }: HttpTransportParameters): DiscoveryTransport {
  return {
    async ask(peer, question, signal) {
      if (!URL.canParse(peer)) throw new PeerUnavailable({ peer, details: "Not a URL." });
      const url = new URL(peer);
      if (!/^https?:$/.test(url.protocol) || !allow(url))
        throw new PeerUnavailable({ peer, details: "Not allowed." });
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(question),
        redirect: "error",
        signal,
      });
      if (!response.ok || response.body === null) {
        await response.body?.cancel();
        throw new PeerUnavailable({ peer, details: `It answered ${response.status}.` });
      }
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const part of response.body) {
        size += part.byteLength;
        if (size > maxBytes)
          throw new PeerUnavailable({ peer, details: `Its answer is over ${maxBytes} bytes.` });
        parts.push(part);
      }
      return JSON.parse(await new Blob(parts.map((part) => new Uint8Array(part))).text());
    },
  };
}
