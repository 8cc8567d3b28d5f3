import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { CoalitionAgent, CoalitionTask, Collaboration } from "./CoalitionTask.ts";
import { checkAgents, checkCollaborations, checkTask } from "./checkInput.ts";
import { type CompiledTask, compileTask } from "./compileTask.ts";
import { type Economics, economics } from "./economics.ts";
import { pairValue } from "./team/TeamProgram.ts";
import { isFeasible } from "./team/teamSearch.ts";

export type GeneticSearchParameters = {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
  readonly history?: readonly Collaboration[];
  readonly random: RandomGenerator;
  /** Coalitions of a generation; 50 by default. */
  readonly population?: number;
  /** 100 by default. */
  readonly generations?: number;
};

export type GeneticResult = {
  /** Ids of the fittest coalition that can do the task, or of the fittest at all. */
  readonly members: readonly string[];
  readonly isFeasible: boolean;
  /** 0 to 1. */
  readonly fitness: number;
  readonly economics: Economics;
};

const SURVIVORS = 0.3;
const WEIGHTS = { capability: 0.4, economics: 0.3, synergy: 0.2, risk: 0.1 } as const;
const MAX_SYNERGY = 2.5;
const INITIAL_REPUTATION = 500;
const MAX_REPUTATION = 1_000;

type Individual = { readonly team: readonly number[]; readonly fitness: number; readonly feasible: boolean };

/**
 * Evolves coalitions by the fitness .4 capability (part of the demand that is met) + .3 economics (expected margin) + .2 synergy (mean of
 * pairs) + .1 risk (mean reputation), the fittest 30 % surviving. A baseline: it proves nothing, and its fitness is not the value that
 * `findCoalition` maximises. Each generation costs time proportional to population times members squared.
 *
 * Throws `InvalidCoalitionInput`, `DuplicateAgent` and `UnknownAgent`.
 */
export function geneticSearch(parameters: GeneticSearchParameters): GeneticResult {
  const { task, agents, history = [], random, population = 50, generations = 100 } = parameters;
  checkTask(task);
  checkAgents(agents);
  checkCollaborations(history, agents);
  const compiled = compileTask(task, agents, history);
  const columns = compiled.agents.length;
  const evaluate = (team: readonly number[]) => evaluated(team, { task, agents, compiled });
  const size = () => uniformInt(random, 1, Math.min(columns, 2 * task.requirements.length));
  let generation = Array.from({ length: columns === 0 ? 0 : population }, () =>
    evaluate(sample(columns, size(), random)),
  );
  for (let round = 0; round < generations && generation.length > 0; round++) {
    const survivors = ranked(generation).slice(0, Math.max(2, Math.floor(SURVIVORS * population)));
    const parent = () => survivors[uniformInt(random, 0, survivors.length - 1)]?.team ?? [];
    const children = Array.from({ length: population - survivors.length }, () =>
      evaluate(mutated(crossed(parent(), parent(), random), columns, random)),
    );
    generation = [...survivors, ...children];
  }
  const best = ranked(generation).find(({ feasible }) => feasible) ?? ranked(generation)[0];
  const members = [...(best?.team ?? [])].flatMap((column) => agents[compiled.agents[column] ?? -1] ?? []);
  return {
    members: members.map(({ id }) => id),
    isFeasible: best?.feasible ?? false,
    fitness: best?.fitness ?? 0,
    economics: economics({ task, members, history }),
  };
}

function ranked(generation: readonly Individual[]): Individual[] {
  return generation.toSorted((a, b) => b.fitness - a.fitness);
}

function evaluated(
  team: readonly number[],
  {
    task: { revenue = 0, synergyValue = 0, coordinationCost = 0, budget = Infinity, maxMembers = Infinity },
    agents,
    compiled,
  }: {
    readonly task: CoalitionTask;
    readonly agents: readonly CoalitionAgent[];
    readonly compiled: CompiledTask;
  },
): Individual {
  const { cover, pairs } = compiled.program;
  const met = new Float64Array(cover.demand.length);
  let price = 0;
  let reputation = 0;
  let points = 0;
  team.forEach((j, index) => {
    for (let e = cover.start[j] ?? 0, end = cover.start[j + 1] ?? 0; e < end; e++) {
      const r = cover.row[e] ?? 0;
      met[r] = Math.min(1, (met[r] ?? 0) + (cover.units[e] ?? 0));
    }
    price += compiled.price[j] ?? 0;
    reputation += (agents[compiled.agents[j] ?? 0]?.reputation ?? INITIAL_REPUTATION) / MAX_REPUTATION;
    if (synergyValue > 0)
      for (const other of team.slice(index + 1))
        points += (pairValue(pairs, j, other) + coordinationCost) / synergyValue;
  });
  const count = team.length;
  const couples = (count * (count - 1)) / 2;
  const reliability = count > 0 ? reputation / count : 0;
  const profit = revenue * reliability - price - coordinationCost * couples;
  const affordable = price <= budget && count <= maxMembers && revenue > 0;
  const fitness =
    WEIGHTS.capability * (met.reduce((sum, part) => sum + part, 0) / met.length) +
    WEIGHTS.economics * (affordable ? Math.min(1, Math.max(0, profit / revenue)) : 0) +
    WEIGHTS.synergy * (couples > 0 ? points / couples / MAX_SYNERGY : 0) +
    WEIGHTS.risk * reliability;
  return { team, fitness, feasible: isFeasible(compiled.program, team) };
}

/** Each member of either parent with even chance; of both, for sure. */
function crossed(a: readonly number[], b: readonly number[], random: RandomGenerator): number[] {
  const both = new Set(a.filter((member) => b.includes(member)));
  return [...new Set([...a, ...b])].filter((member) => both.has(member) || uniformInt(random, 0, 1) === 1);
}

/** Adds, drops or exchanges a member, or does nothing, with even chance. */
function mutated(team: readonly number[], columns: number, random: RandomGenerator): number[] {
  const kind = uniformInt(random, 0, 3);
  const dropped = kind === 1 || kind === 2 ? Math.floor(uniformFloat64(random) * team.length) : -1;
  const rest = team.filter((_, at) => at !== dropped);
  const added = uniformInt(random, 0, columns - 1);
  return kind >= 2 && !rest.includes(added) ? [...rest, added] : rest;
}

/** Different columns, at random. */
function sample(columns: number, size: number, random: RandomGenerator): number[] {
  const team = new Set<number>();
  while (team.size < size) team.add(uniformInt(random, 0, columns - 1));
  return [...team];
}
