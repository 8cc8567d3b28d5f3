import { type AgentCard, encodeAgentCard } from "./AgentCard.ts";

/**
 * A card as a URI that carries it: it is kept on chain whole, which costs gas by the byte and needs no store.
 *
 * @throws {MalformedDocument}
 */
export function agentCardDataUri(card: AgentCard): string {
  const binary = Array.from(encodeAgentCard(card), (byte) => String.fromCharCode(byte)).join("");
  return `data:application/json;base64,${btoa(binary)}`;
}
