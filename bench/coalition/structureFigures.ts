import { bestStructure } from "../../sdk/src/coalition/structure/bestStructure.ts";
import { structureByDp } from "../../sdk/src/coalition/structure/structureByDp.ts";
import type { Figure } from "../run.ts";
import { median } from "./median.ts";
import { stopwatch, type Times } from "./stopwatch.ts";
import { DISTRIBUTIONS, valueTable } from "./valueTables.ts";

/** Milliseconds for 20 agents; ODP-IP in Java takes 140 to 760 (Michalak et al. 2016). */
const TARGET = 500;
const MEGABYTE = 2 ** 20;

/** The best structure of `agents` agents for each distribution of values, against plain dynamic programming, which must agree. */
export async function* structureFigures(agents: number, runs: number): AsyncGenerator<Figure> {
  let memory = 0;
  for (const distribution of DISTRIBUTIONS) {
    const times: Times[] = [];
    let plain = 0;
    for (let run = 1; run <= runs; run++) {
      const values = valueTable(distribution, agents, run);
      const before = process.memoryUsage().arrayBuffers;
      const watch = stopwatch();
      const result = await bestStructure({ values });
      times.push(watch());
      memory = Math.max(memory, values.byteLength + process.memoryUsage().arrayBuffers - before);
      if (run > 1) continue;
      const plainWatch = stopwatch();
      const expected = dpValue(agents, values);
      plain = plainWatch().wall;
      if (result.status !== "optimal" || Math.abs(result.value - expected) > 1e-9 * Math.abs(expected))
        throw new Error(`${distribution}: ${result.value}, but dynamic programming finds ${expected}`);
    }
    const name = `structure of ${agents}, ${distribution}`;
    const slowest = (kind: keyof Times) => Math.max(...times.map((time) => time[kind]));
    yield { case: name, value: median(times.map(({ wall }) => wall)), unit: "ms", reference: plain };
    yield { case: `${name}, slowest`, value: slowest("wall"), unit: "ms", reference: TARGET };
    yield {
      case: `${name}, slowest, processor time`,
      value: slowest("cpu"),
      unit: "ms",
      reference: TARGET,
    };
  }
  yield { case: `structure of ${agents}, arrays at the end`, value: memory / MEGABYTE, unit: "MB" };
}

function dpValue(agents: number, values: Float64Array): number {
  const search = structureByDp(agents, values);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value.reduce((sum, set) => sum + (values[set] ?? 0), 0);
}
