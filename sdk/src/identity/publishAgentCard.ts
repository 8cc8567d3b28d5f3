import type { ContentStore } from "../content/ContentStore.ts";
import type { Cid } from "../content/cid.ts";
import { type AgentCard, encodeAgentCard } from "./AgentCard.ts";

export type PublishAgentCardParameters = { readonly card: AgentCard; readonly store: ContentStore };

/**
 * Stores a card and returns the URI to register. Its CID is in the URI, so the card cannot change behind it.
 *
 * @throws {MalformedDocument} {@link StoreUnavailable}
 *
 * @example
 * const agentURI = await publishAgentCard({ card, store });
 */
export async function publishAgentCard({
  card,
  store,
}: PublishAgentCardParameters): Promise<`ipfs://${Cid}`> {
  return `ipfs://${await store.put(encodeAgentCard(card))}`;
}
