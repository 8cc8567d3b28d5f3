export {
  type ConfidenceRoutingParameters,
  confidenceDualReinforcement,
  confidenceRouting,
} from "./confidenceRouting.ts";
export { type DualReinforcementParameters, dualReinforcement } from "./dualReinforcement.ts";
export * from "./errors.ts";
export { type Network, networkOf, parseNetwork } from "./Network.ts";
export type { NetworkChange } from "./NetworkChange.ts";
export { type PredictiveRoutingParameters, predictiveRouting } from "./predictiveRouting.ts";
export { type PricedRoutingParameters, pricedRouting } from "./pricedRouting.ts";
export { fullEcho, type QRoutingParameters, qRouting } from "./qRouting.ts";
export type { Hop, Question, Router, RouterFactory, RouterParameters } from "./Router.ts";
export { type SimulateParameters, type Simulation, simulate } from "./simulate.ts";
