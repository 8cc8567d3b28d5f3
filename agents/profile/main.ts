import { parseUnits } from "viem";
import { inWorker } from "../inWorker.ts";
import { serveAgent } from "../serveAgent.ts";

await serveAgent({
  name: "Census",
  description: "Profiles a CSV file: types, missing values, ranges and distributions of its columns.",
  capability: "data.profile",
  level: 80,
  price: parseUnits("3", 6),
  handler: inWorker({ module: new URL("./handle.ts", import.meta.url) }),
});
