import * as z from "zod";
import { CapabilitySlug } from "../content/JobSpec.ts";

/** How peers are named to a transport: a URL, a libp2p peer id. */
export type PeerId = string;

/** Most agents that a peer names in an answer, most peers that it refers to, and most capabilities that it lists. */
export const MAX_AGENTS = 64;
export const MAX_REFERRALS = 16;
export const MAX_CAPABILITIES = 1_024;

const Peer = z.string().min(1).max(2_048);
const Distance = z.number().nonnegative();

/** What peers ask each other. */
export const DiscoveryQuestion = z.discriminatedUnion("kind", [
  /** How far the peer is from each capability that it knows of. Also shows that it is there, and how fast. */
  z.object({ kind: z.literal("probe") }),
  /** Which of its own agents offer a capability, and who may know others. */
  z.object({ kind: z.literal("find"), capability: CapabilitySlug }),
]);
export type DiscoveryQuestion = z.output<typeof DiscoveryQuestion>;

export const ProbeAnswer = z.object({
  /** By capability, the time and the hops from the peer to somebody who offers it; 0 and 0 where it does itself. */
  distances: z
    .record(CapabilitySlug, z.tuple([Distance, z.int().nonnegative()]))
    .refine((record) => Object.keys(record).length <= MAX_CAPABILITIES, "too many capabilities"),
});
export type ProbeAnswer = z.output<typeof ProbeAnswer>;

export const FindAnswer = z.object({
  /** Ids of the peer's own agents: nobody speaks for another. Referrals promise something where they have a distance. */
  agents: z.array(z.string().min(1).max(256)).max(MAX_AGENTS),
  referrals: z.array(z.object({ peer: Peer, distance: Distance.optional() })).max(MAX_REFERRALS),
});
export type FindAnswer = z.output<typeof FindAnswer>;

/** Carries a question to a peer and its answer back. What comes back is not trusted. */
export interface DiscoveryTransport {
  /** Rejects when the peer cannot be reached, refuses, or the signal aborts. */
  ask(peer: PeerId, question: DiscoveryQuestion, signal: AbortSignal): Promise<unknown>;
}
