import {
  confidenceDualReinforcement,
  confidenceRouting,
  dualReinforcement,
  fullEcho,
  predictiveRouting,
  pricedRouting,
  qRouting,
} from "../../sdk/src/routing/index.ts";

/** The routers of the reference table, by its names for them. */
export const BASELINES = {
  Q: qRouting(),
  "Q.85": qRouting({ rate: 0.85 }),
  ECHO: fullEcho(),
  DRQ: dualReinforcement(),
  CQ: confidenceRouting(),
  CDRQ: confidenceDualReinforcement(),
  PQ: predictiveRouting(),
} as const;

export const OURS = pricedRouting();
