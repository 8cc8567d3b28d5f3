export {
  AGENT_CARD_TYPE,
  type AgentCard,
  type AgentOffer,
  type AgentService,
  encodeAgentCard,
  MAX_AGENT_CARD_BYTES,
  parseAgentCard,
} from "./AgentCard.ts";
export { A2A_EXTENSION_URI, type A2aCard, type A2aCardParameters, a2aCard } from "./a2aCard.ts";
export { agentCardDataUri } from "./agentCardDataUri.ts";
export { type BuildAgentCardParameters, buildAgentCard } from "./buildAgentCard.ts";
export {
  type DidDocument,
  type DidDocumentParameters,
  didDocument,
  encodeDidDocument,
  parseDidDocument,
} from "./DidDocument.ts";
export { type Did, type DidParts, didOf, parseDid } from "./did.ts";
export { AgentCardUnavailable, InvalidDid, UnsupportedUri } from "./errors.ts";
export { type PublishAgentCardParameters, publishAgentCard } from "./publishAgentCard.ts";
export { type ResolveAgentCardParameters, resolveAgentCard } from "./resolveAgentCard.ts";
