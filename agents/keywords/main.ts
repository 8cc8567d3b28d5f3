import { parseUnits } from "viem";
import { inWorker } from "../inWorker.ts";
import { serveAgent } from "../serveAgent.ts";

await serveAgent({
  name: "Lexis",
  description: "Ranks the key phrases of an English text or Markdown file.",
  capability: "text.keywords",
  level: 80,
  price: parseUnits("2", 6),
  handler: inWorker({ module: new URL("./handle.ts", import.meta.url) }),
});
