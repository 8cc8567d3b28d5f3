// npm run bench -- auction --data ../shared/data [--runs 3] [--only L3_100]
import { determineWinners } from "../sdk/src/auction/determineWinners.ts";
import { vcgPayments } from "../sdk/src/auction/vcgPayments.ts";
import { loadHighs } from "../sdk/src/solver/loadHighs.ts";
import { instances } from "./auction/instances.ts";
import { solveByHighs } from "./auction/solveByHighs.ts";
import type { BenchOptions, Figure } from "./run.ts";

/** Winner determination on CATS instances against their known optima and against HiGHS alone, in alternating runs, and payments against one solve. */
export default async function* auction(options: BenchOptions): AsyncGenerator<Figure> {
  const { data, runs = 3, only = "" } = options;
  if (typeof data !== "string") throw new Error("npm run bench -- auction --data <folder>");
  await loadHighs();
  const ratios: number[] = [];
  const solves: number[] = [];
  let slowest = 0;
  for (const { name, auction, optimum } of instances(data)) {
    if (!name.includes(String(only))) continue;
    const ours: number[] = [];
    const theirs: number[] = [];
    const withPayments: number[] = [];
    let surplus = 0;
    for (let run = 0; run < Number(runs); run++) {
      console.error(`${name}: run ${run + 1}`);
      ours.push(
        await milliseconds(async () => {
          ({ surplus } = await determineWinners(auction));
        }),
      );
      withPayments.push(await milliseconds(() => vcgPayments(auction)));
      theirs.push(await milliseconds(() => solveByHighs(auction)));
    }
    const value = median(ours);
    const reference = median(theirs);
    // The optima are published to three decimals.
    yield {
      case: `${name}.value`,
      value: Number(surplus.toFixed(3)),
      unit: "price",
      reference: optimum,
      better: "higher",
    };
    yield { case: `${name}.time`, value, unit: "ms", reference };
    const vcg = median(withPayments) / value;
    yield { case: `${name}.vcg`, value: vcg, unit: "solves", reference: 3 };
    solves.push(vcg);
    ratios.push(value / reference);
    if (name.includes("40_200")) slowest = Math.max(slowest, value);
  }
  yield { case: "time.geometricMean", value: geometricMean(ratios), unit: "of HiGHS alone", reference: 0.5 };
  yield { case: "vcg.geometricMean", value: geometricMean(solves), unit: "solves", reference: 3 };
  yield { case: "40x200.slowest", value: slowest, unit: "ms", reference: 500 };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
