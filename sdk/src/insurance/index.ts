export {
  buhlmannStraub,
  type Credibility,
  type GroupCredibility,
  type Observation,
} from "./buhlmannStraub.ts";
export { type LossPeriod, type PoolRate, type RateForParameters, rateFor } from "./rateFor.ts";
