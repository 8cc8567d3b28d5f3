import { parseUnits } from "viem";
import { inWorker } from "../inWorker.ts";
import { serveAgent } from "../serveAgent.ts";

await serveAgent({
  name: "Warden",
  description: "Reads a Solidity file and lists what breaks the recommended rules.",
  capability: "solidity.lint",
  level: 80,
  price: parseUnits("4", 6),
  handler: inWorker({ module: new URL("./handle.ts", import.meta.url) }),
});
