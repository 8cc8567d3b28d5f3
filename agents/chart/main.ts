import { parseUnits } from "viem";
import { inWorker } from "../inWorker.ts";
import { serveAgent } from "../serveAgent.ts";

await serveAgent({
  name: "Graph",
  description: "Draws the chart that suits a CSV file, as an SVG image.",
  capability: "data.chart",
  level: 80,
  price: parseUnits("2.5", 6),
  handler: inWorker({ module: new URL("./handle.ts", import.meta.url) }),
});
