import type { DiscoveryTransport, PeerId } from "./DiscoveryTransport.ts";
import { PeerUnavailable } from "./errors.ts";

/** Answers questions of other peers. */
export type Answers = { answer(question: unknown): unknown };

/** Joins routers within one process: a peer is reached once it is in the map under its name. */
export function memoryTransport(peers: ReadonlyMap<PeerId, Answers>): DiscoveryTransport {
  return {
    async ask(peer, question) {
      const other = peers.get(peer);
      if (other === undefined) throw new PeerUnavailable({ peer });
      return other.answer(question);
    },
  };
}
