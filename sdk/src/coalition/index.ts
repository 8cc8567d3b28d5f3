export type { CoalitionAgent, CoalitionTask, Collaboration, Requirement, Skill } from "./CoalitionTask.ts";
export { type Economics, type EconomicsParameters, economics, MIN_MARGIN } from "./economics.ts";
export { DuplicateAgent, InvalidCoalitionInput, UnknownAgent, WorkerFailed } from "./errors.ts";
export {
  type CoalitionProgress,
  type CoalitionResult,
  type FindCoalitionParameters,
  type FoundCoalition,
  findCoalition,
} from "./findCoalition.ts";
export { type GeneticResult, type GeneticSearchParameters, geneticSearch } from "./geneticSearch.ts";
export { type Pattern, PatternCache, type SimilarOptions, type SimilarPattern } from "./PatternCache.ts";
export type { Shortfall } from "./Shortfall.ts";
export { type AnnealStructureParameters, annealStructure, type Worth } from "./structure/annealStructure.ts";
export {
  type BestStructure,
  type BestStructureParameters,
  bestStructure,
} from "./structure/bestStructure.ts";
export type { StructureProgress } from "./structure/structureSearch.ts";
export { synergy } from "./synergy.ts";
export { taskSimilarity } from "./taskSimilarity.ts";
