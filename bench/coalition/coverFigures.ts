import { createRequire } from "node:module";
import { join } from "node:path";
import { findCoalition } from "../../sdk/src/coalition/findCoalition.ts";
import type { Figure } from "../run.ts";
import { median } from "./median.ts";
import { asLp, asTask, readSetCovers, type SetCover } from "./setCover.ts";
import { stopwatch, type Times } from "./stopwatch.ts";

const SECOND = 1_000;

// The package's types describe its CommonJS build alone.
const loadHighs: typeof import("highs").default = createRequire(import.meta.url)("highs");

/** Set-cover instances as coalition problems: optimal and proved in less time than HiGHS takes alone, in turns. */
export async function* coverFigures(data: string, runs: number): AsyncGenerator<Figure> {
  const highs = await loadHighs();
  const wall = { ours: 0, reference: 0 };
  const cpu = { ours: 0, reference: 0 };
  let [proved, inTime] = [0, 0];
  const instances = readSetCovers(join(data, "set-cover"));
  for (const instance of instances) {
    const times: { readonly ours: Times; readonly reference: Times }[] = [];
    for (let run = 0; run < runs; run++) {
      const lp = asLp(instance);
      const theirs = stopwatch();
      const answer = highs.solve(lp, { mip_rel_gap: 0, output_flag: false });
      const between = theirs();
      const own = stopwatch();
      const result = await solve(instance);
      times.push({ ours: own(), reference: between });
      if (Math.abs(answer.ObjectiveValue - instance.optimum) > 1e-6)
        throw new Error(`HiGHS: ${answer.ObjectiveValue}`);
      if (run === 0 && result.status === "optimal" && -result.value === instance.optimum) proved++;
    }
    const early = await solve(instance, SECOND);
    if ("value" in early && -early.value === instance.optimum) inTime++;
    const figure = {
      value: median(times.map((time) => time.ours.wall)),
      reference: median(times.map((time) => time.reference.wall)),
    };
    yield { case: `set cover ${instance.name}`, unit: "ms", ...figure };
    wall.ours += figure.value;
    wall.reference += figure.reference;
    cpu.ours += median(times.map((time) => time.ours.cpu));
    cpu.reference += median(times.map((time) => time.reference.cpu));
  }
  yield { case: "set cover, all", value: wall.ours, unit: "ms", reference: wall.reference };
  yield { case: "set cover, all, processor time", value: cpu.ours, unit: "ms", reference: cpu.reference };
  yield {
    case: "set cover, optimal and proved",
    value: proved,
    unit: "instances",
    reference: instances.length,
    better: "higher",
  };
  yield {
    case: "set cover, optimum within 1 s",
    value: inTime,
    unit: "instances",
    reference: instances.length,
    better: "higher",
  };
}

function solve(instance: SetCover, timeLimit = Infinity) {
  return findCoalition({ ...asTask(instance), timeLimit });
}
