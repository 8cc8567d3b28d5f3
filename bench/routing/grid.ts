import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseNetwork } from "../../sdk/src/routing/index.ts";
import type { Figure } from "../run.ts";
import { measure, settlesAfter } from "./measure.ts";
import { BASELINES, OURS } from "./routers.ts";

const LOADS = [0.5, 1, 1.5, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5];
/** Beyond what the reference table has. */
const HEAVY_LOAD = 3.75;

const Published = z.object({
  rows: z.array(
    z.object({
      alg: z.string(),
      load: z.number(),
      final: z.number(),
      sd: z.number(),
      mean0_8000: z.number(),
    }),
  ),
});

export type GridOptions = { readonly data: string; readonly seeds: number; readonly steps: number };

/**
 * The routers of the reference table against its figures, and ours against theirs, on the irregular 6x6 grid. `early` is the
 * mean over the first 8,000 of 20,000 steps, `settled` the steps until the delivery time is within a tenth of its final one.
 */
export function* gridFigures({ data, seeds, steps }: GridOptions): Generator<Figure> {
  const network = parseNetwork(readFileSync(join(data, "routing/grid-6x6.net"), "utf8"));
  const published = Published.parse(JSON.parse(readFileSync(join(data, "routing/reference.json"), "utf8")));
  const unit = "steps";
  for (const load of LOADS) {
    const finals = new Map<string, number>();
    let earlyOfCdrq = Number.NaN;
    for (const [name, router] of Object.entries(BASELINES)) {
      console.error(`${name} at load ${load}`);
      const { final, deviation, early } = measure({ network, router, load, steps, seeds });
      const row = published.rows.find((candidate) => candidate.alg === name && candidate.load === load);
      const reference = (value: number | undefined) => (value === undefined ? {} : { reference: value });
      yield { case: `${name}.final.load${load}`, value: final, unit, ...reference(row?.final) };
      yield { case: `${name}.deviation.load${load}`, value: deviation, unit, ...reference(row?.sd) };
      yield { case: `${name}.early.load${load}`, value: early, unit, ...reference(row?.mean0_8000) };
      finals.set(name, final);
      if (name === "CDRQ") earlyOfCdrq = Math.min(early, row?.mean0_8000 ?? early);
    }
    const measured = measure({ network, router: OURS, load, steps, seeds });
    const ofTable = published.rows
      .filter((row) => row.load === load && row.alg in BASELINES)
      .map((row) => row.final);
    yield {
      case: `ours.final.load${load}.bestOfRun`,
      value: measured.final,
      unit,
      reference: Math.min(...finals.values()),
    };
    yield {
      case: `ours.final.load${load}.bestPublished`,
      value: measured.final,
      unit,
      reference: Math.min(...ofTable),
    };
    yield {
      case: `ours.early.load${load}.halfOfCdrq`,
      value: measured.early,
      unit,
      reference: earlyOfCdrq / 2,
    };
    yield {
      case: `ours.settled.load${load}`,
      value: settlesAfter(measured, { level: measured.final }),
      unit,
      reference: 1_000,
    };
    const echo = measure({ network, router: BASELINES.ECHO, load, steps, seeds: 1 });
    yield {
      case: `ours.messages.load${load}.fullEcho`,
      value: measured.messages,
      unit: "a packet",
      reference: echo.messages,
    };
  }
  const heavy = measure({ network, router: OURS, load: HEAVY_LOAD, steps, seeds });
  yield { case: `ours.final.load${HEAVY_LOAD}`, value: heavy.final, unit, reference: 10 };
}
