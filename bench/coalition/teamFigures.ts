import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type CoalitionResult, findCoalition } from "../../sdk/src/coalition/findCoalition.ts";
import { geneticSearch } from "../../sdk/src/coalition/geneticSearch.ts";
import type { Figure } from "../run.ts";
import { median } from "./median.ts";
import { stopwatch, type Times } from "./stopwatch.ts";
import { smallTeamTask, type TeamTask, teamTask } from "./teamTasks.ts";

const SECOND = 1_000;
const PERCENT = 100;
const SMALL_TASKS = 20;

/** Random team tasks with synergies: how near to its bound a second brings the search, and how long a proof takes. */
export async function* teamFigures(seeds: number): AsyncGenerator<Figure> {
  const each = Array.from({ length: seeds }, (_, index) => index + 1);
  for (const agents of [1_000, 3_000]) {
    const gaps: number[] = [];
    const spends: number[] = [];
    const proofs: number[] = [];
    const ratios: number[] = [];
    for (const seed of each) {
      const market = teamTask(agents, seed);
      const early = found(await findCoalition({ ...market, timeLimit: SECOND }));
      const watch = stopwatch();
      const proved = found(await findCoalition(market));
      proofs.push(watch().cpu);
      gaps.push(PERCENT * early.gap);
      spends.push((PERCENT * (early.bound - early.value)) / early.economics.price);
      ratios.push(baseline(market, seed) / proved.value);
    }
    const name = `team of ${agents} agents`;
    const largest = { case: `${name}, largest gap after 1 s`, value: Math.max(...gaps), unit: "%" };
    yield agents === 1_000 ? { ...largest, reference: 1 } : largest;
    yield { case: `${name}, largest gap after 1 s, of the price`, value: Math.max(...spends), unit: "%" };
    yield { case: `${name}, proof, processor time`, value: median(proofs), unit: "ms" };
    yield {
      case: `${name}, genetic baseline's value`,
      value: PERCENT * median(ratios),
      unit: "% of the best",
    };
  }

  const times: Times[] = [];
  for (let seed = 1; seed <= SMALL_TASKS; seed++) {
    const market = smallTeamTask(seed);
    const watch = stopwatch();
    const { status } = await findCoalition(market);
    times.push(watch());
    if (status !== "optimal") throw new Error(`small task ${seed}: ${status}`);
  }
  for (const [name, kind] of [
    ["slowest proof", "wall"],
    ["slowest proof, processor time", "cpu"],
  ] as const)
    yield {
      case: `team of 20 agents, ${name}`,
      value: Math.max(...times.map((time) => time[kind])),
      unit: "ms",
      reference: 100,
    };
}

function found(result: CoalitionResult) {
  if (!("value" in result)) throw new Error(`no coalition: ${result.status}`);
  return result;
}

/** Value of the coalition that evolves; 0 if that cannot do the task. */
function baseline(market: TeamTask, seed: number): number {
  const result = geneticSearch({ ...market, random: xoroshiro128plus(seed) });
  return result.isFeasible ? result.economics.value : 0;
}
