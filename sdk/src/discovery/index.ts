export { agentText } from "./agentText.ts";
export {
  type DiscoverParameters,
  DiscoveryRouter,
  type DiscoveryRouterParameters,
  type DiscoveryState,
} from "./DiscoveryRouter.ts";
export {
  type DiscoveryQuestion,
  type DiscoveryTransport,
  type FindAnswer,
  MAX_CAPABILITIES,
  type PeerId,
  type ProbeAnswer,
} from "./DiscoveryTransport.ts";
export { type Embedder, type HashedEmbedderParameters, hashedEmbedder, similarityOf } from "./Embedder.ts";
export * from "./errors.ts";
export { type HttpTransportParameters, httpTransport } from "./httpTransport.ts";
export type { Discovery, FoundProvider } from "./lookup.ts";
export { type Answers, memoryTransport } from "./memoryTransport.ts";
export {
  DEFAULT_WEIGHTS,
  type RankCandidate,
  type RankedAgent,
  type RankWeights,
  rankAgents,
} from "./rankAgents.ts";
