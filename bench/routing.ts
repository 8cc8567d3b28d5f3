// npm run bench -- routing [--data ../shared/data] [--seeds 8] [--steps 20000] [--only decision|recovery|graphs|grid|cards|discovery] [--cards 100000] [--peers 10000] [--queries 200]
import { cardFigures } from "./routing/cards.ts";
import { decisionFigures } from "./routing/decision.ts";
import { discoveryFigures } from "./routing/discovery.ts";
import { graphFigures } from "./routing/graphs.ts";
import { gridFigures } from "./routing/grid.ts";
import { recoveryFigures } from "./routing/recovery.ts";
import type { BenchOptions, Figure } from "./run.ts";

/** How fast packets arrive by each router, what routing costs, how it recovers, and what finding agents takes. */
export default async function* routing(options: BenchOptions): AsyncGenerator<Figure> {
  const { seeds = 8, steps = 20_000, data, only, cards = 100_000, peers = 10_000, queries = 200 } = options;
  const isAsked = (part: string) => only === undefined || only === part;
  const size = { seeds: Number(seeds), steps: Number(steps) };
  if (isAsked("decision")) yield* decisionFigures();
  if (isAsked("recovery")) yield* recoveryFigures({ ...size, ...(typeof data === "string" && { data }) });
  if (isAsked("graphs")) yield* graphFigures(size);
  if (isAsked("discovery")) yield* discoveryFigures({ peers: Number(peers), queries: Number(queries) });
  if (isAsked("cards")) yield* cardFigures({ cards: Number(cards) });
  if (!isAsked("grid")) return;
  if (typeof data === "string") yield* gridFigures({ ...size, data });
  else console.error("grid: no --data folder, so its figures are left out");
}
