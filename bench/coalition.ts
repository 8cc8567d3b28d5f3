// npm run bench -- coalition [--data ../shared/data] [--runs 3] [--agents 20]
import { coverFigures } from "./coalition/coverFigures.ts";
import { structureFigures } from "./coalition/structureFigures.ts";
import { teamFigures } from "./coalition/teamFigures.ts";
import type { BenchOptions, Figure } from "./run.ts";

/** How fast the best coalitions are found, and how well they are proved. */
export default async function* coalition(options: BenchOptions): AsyncGenerator<Figure> {
  const { data, runs = 3, agents = 20 } = options;
  if (typeof data === "string") yield* coverFigures(data, Number(runs));
  else console.error("set cover: no --data folder, so its figures are left out");
  console.error("teams");
  yield* teamFigures(Number(runs));
  console.error("structures");
  yield* structureFigures(Number(agents), Number(runs));
}
