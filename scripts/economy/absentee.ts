// An agent that takes every job and never delivers, so that jobs expire.
import { parseUnits } from "viem";
import { UNDELIVERED } from "../../agents/clients/openJob.ts";
import { serveAgent } from "../../agents/serveAgent.ts";

await serveAgent({
  name: "Somnus",
  description: "Promises translations.",
  capability: UNDELIVERED,
  level: 1,
  price: parseUnits("2", 6),
  policy: { minWorkPeriod: 1 },
  handler: () => new Promise(() => undefined),
});
