export type { CoalitionAgent, CoalitionTask, Collaboration, Requirement, Skill } from "./CoalitionTask.ts";
export {
  type AttributeWorkParameters,
  type Attribution,
  attributeWork,
  type JobOutcome,
  type MemberShare,
} from "./composite/attributeWork.ts";
export type {
  CapabilityOffer,
  CoalitionCandidate,
  PastCollaboration,
  TurnedDown,
} from "./composite/CoalitionCandidate.ts";
export type { CompositeTask, Subtask, SubtaskInput } from "./composite/CompositeTask.ts";
export { coalitionGame } from "./composite/coalitionGame.ts";
export {
  CoalitionNotFoundInTime,
  type CompositeShortfall,
  DependencyCycle,
  InputMissing,
  JobsNotEnded,
  MarketTooLarge,
  NoCoalition,
} from "./composite/errors.ts";
export type {
  CoalitionMember,
  CoalitionPair,
  FormedCoalition,
  RunnerUp,
} from "./composite/FormedCoalition.ts";
export { inputOf } from "./composite/inputOf.ts";
export { type CoalitionMarket, type MarketOfParameters, marketOf } from "./composite/marketOf.ts";
export {
  type FormingProgress,
  type PlanCoalitionParameters,
  planCoalition,
} from "./composite/planCoalition.ts";
export { type PreparedJob, type PrepareJobsParameters, prepareJobs } from "./composite/prepareJobs.ts";
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
