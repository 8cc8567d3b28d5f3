import { bestStructure } from "../../sdk/src/coalition/structure/bestStructure.ts";
import { structureByDp } from "../../sdk/src/coalition/structure/structureByDp.ts";
import type { Figure } from "../run.ts";
import { median } from "./median.ts";
import { DISTRIBUTIONS, valueTable } from "./valueTables.ts";

const MEGABYTE = 2 ** 20;

/** The best structure of `agents` agents for each distribution of values, against plain dynamic programming, which must agree. */
export async function* structureFigures(agents: number, runs: number): AsyncGenerator<Figure> {
  let memory = 0;
  for (const distribution of DISTRIBUTIONS) {
    const times: number[] = [];
    let plain = 0;
    for (let run = 1; run <= runs; run++) {
      const values = valueTable(distribution, agents, run);
      const before = process.memoryUsage().arrayBuffers;
      const started = performance.now();
      const result = await bestStructure({ values });
      times.push(performance.now() - started);
      memory = Math.max(memory, values.byteLength + process.memoryUsage().arrayBuffers - before);
      if (run > 1) continue;
      const again = performance.now();
      const expected = dpValue(agents, values);
      plain = performance.now() - again;
      if (result.status !== "optimal" || Math.abs(result.value - expected) > 1e-9 * Math.abs(expected))
        throw new Error(`${distribution}: ${result.value}, but dynamic programming finds ${expected}`);
    }
    yield {
      case: `structure of ${agents}, ${distribution}`,
      value: median(times),
      unit: "ms",
      reference: plain,
    };
    yield {
      case: `structure of ${agents}, ${distribution}, slowest`,
      value: Math.max(...times),
      unit: "ms",
      reference: 500,
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
