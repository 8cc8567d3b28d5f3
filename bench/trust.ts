// npm run bench -- trust [--data ../shared/data] [--disputes 10000] [--days 365] [--jobs 10000] [--noise 0.15] [--seed 1]
import type { BenchOptions, Figure } from "./run.ts";
import { courtFigures } from "./trust/court.ts";
import { credibilityFigures } from "./trust/credibility.ts";
import { insuranceFigures } from "./trust/insurance.ts";

/** How often the court is right and what it takes to corrupt it, whether pools stay solvent and price well, and credibility. */
export default async function* trust(options: BenchOptions): AsyncGenerator<Figure> {
  const { disputes = 10_000, days = 365, jobs = 10_000, noise = 0.15, seed = 1, data } = options;
  if (typeof data === "string") yield* credibilityFigures(data);
  else console.error("credibility: no --data folder, so its figures are left out");
  console.error("court");
  yield* courtFigures({ disputes: Number(disputes), noise: Number(noise), seed: Number(seed) });
  yield* insuranceFigures({ days: Number(days), jobsPerDay: Number(jobs), seed: Number(seed) });
}
