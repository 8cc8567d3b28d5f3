import type { CoalitionAgent, CoalitionTask, Collaboration, Skill } from "./CoalitionTask.ts";
import type { CoverProgram, Limit } from "./cover/CoverProgram.ts";
import type { Shortfall } from "./Shortfall.ts";
import type { Pairs, TeamProgram } from "./team/TeamProgram.ts";

const INITIAL_REPUTATION = 500;
const MAX_REPUTATION = 1_000;

/** A task and its candidates in the flat arrays that searches read. */
export type CompiledTask = {
  readonly program: TeamProgram;
  /** Index of each column's agent in the list. */
  readonly agents: Int32Array;
  /** Price of each column. */
  readonly price: Float64Array;
  /** Those of the program's limits that keep groups to one member. */
  readonly groupLimits: readonly Limit[];
  readonly shortfalls: readonly Shortfall[];
};

/**
 * The capability filter: keeps the agents that may be asked and meet some requirement, each a column. Of each capability there is a row
 * for each level asked for, which demands the units of this level and all above: agents of a higher level may do the work of a
 * lower one, and by Hall's theorem (1935) these rows say exactly when the work can be shared out.
 */
export function compileTask(
  task: CoalitionTask,
  agents: readonly CoalitionAgent[],
  history: readonly Collaboration[],
): CompiledTask {
  const rows = rowsOf(task);
  const byCapability = new Map<string, Row[]>();
  for (const row of rows)
    byCapability.set(row.capability, [...(byCapability.get(row.capability) ?? []), row]);

  const { minReputation = 0, budget = Infinity, failureCost = 0, maxMembers = Infinity } = task;
  const kept: number[] = [];
  const start = [0];
  const entryRow: number[] = [];
  const entryUnits: number[] = [];
  agents.forEach(({ skills, reputation = INITIAL_REPUTATION }, index) => {
    if (reputation < minReputation) return;
    const supply = supplyOf(skills, byCapability);
    if (supply.size === 0) return;
    kept.push(index);
    for (const [row, units] of supply) {
      entryRow.push(row.index);
      entryUnits.push(Math.min(units, row.demand) / row.demand);
      row.available += units;
    }
    start.push(entryRow.length);
  });

  const candidates = kept.flatMap((index) => agents[index] ?? []);
  const price = Float64Array.from(candidates, (agent) => agent.price);
  const limits: Limit[] = [];
  if (budget < Infinity) limits.push(scaledLimit(price, budget));
  if (maxMembers < Infinity)
    limits.push({ weight: new Float64Array(candidates.length).fill(1), most: maxMembers });
  const groupLimits = groupLimitsOf(candidates);
  limits.push(...groupLimits);
  const risk = ({ reputation = INITIAL_REPUTATION }: CoalitionAgent) =>
    failureCost * (1 - reputation / MAX_REPUTATION);
  const cover: CoverProgram = {
    cost: Float64Array.from(candidates, (agent) => agent.price + risk(agent)),
    start: Int32Array.from(start),
    row: Int32Array.from(entryRow),
    units: Float64Array.from(entryUnits),
    demand: new Float64Array(rows.length).fill(1),
    limits,
  };
  return {
    program: { cover, pairs: pairsOf(task, candidates, history) },
    agents: Int32Array.from(kept),
    price,
    groupLimits,
    shortfalls: rows
      .filter(({ available, demand }) => available < demand * (1 - 1e-12))
      .map(({ requirement, capability, level, demand, available }) => ({
        reason: "capability",
        requirement,
        capability,
        level,
        needed: demand,
        available,
      })),
  };
}

/** Weights with a mean of 1, so that one length of step suits the multipliers of all rows and limits. */
function scaledLimit(weight: Float64Array, most: number): Limit {
  const mean = weight.reduce((sum, each) => sum + each, 0) / weight.length || 1;
  return { weight: weight.map((each) => each / mean), most: most / mean };
}

/** One limit for each group of two columns or more. */
function groupLimitsOf(candidates: readonly CoalitionAgent[]): Limit[] {
  const byGroup = new Map<string, Set<number>>();
  candidates.forEach(({ groups = [] }, column) => {
    for (const group of groups) byGroup.set(group, (byGroup.get(group) ?? new Set()).add(column));
  });
  return [...byGroup.values()]
    .filter(({ size }) => size > 1)
    .map((columns) => {
      const weight = new Float64Array(candidates.length);
      for (const column of columns) weight[column] = 1;
      return { weight, most: 1 };
    });
}

type Row = {
  readonly index: number;
  readonly requirement: number;
  readonly capability: string;
  readonly level: number;
  readonly demand: number;
  available: number;
};

function rowsOf({ requirements }: CoalitionTask): Row[] {
  const rows: Row[] = [];
  const ordered = requirements
    .map(({ capability, level = 0, units = 1 }, requirement) => ({ capability, level, units, requirement }))
    .sort((a, b) => b.level - a.level);
  const demanded = new Map<string, number>();
  for (const { capability, level, units, requirement } of ordered) {
    const demand = (demanded.get(capability) ?? 0) + units;
    demanded.set(capability, demand);
    // Of several requirements at one level the last one's row says it all.
    const same = rows.findIndex((row) => row.capability === capability && row.level === level);
    const index = same >= 0 ? same : rows.length;
    rows[index] = { index, requirement, capability, level, demand, available: 0 };
  }
  return rows;
}

function supplyOf(
  skills: readonly Skill[],
  byCapability: ReadonlyMap<string, readonly Row[]>,
): Map<Row, number> {
  const supply = new Map<Row, number>();
  for (const { capability, level, capacity = 1 } of skills) {
    if (capacity === 0) continue;
    for (const row of byCapability.get(capability) ?? [])
      if (level >= row.level) supply.set(row, (supply.get(row) ?? 0) + capacity);
  }
  return supply;
}

function pairsOf(
  { synergyValue = 0, coordinationCost = 0 }: CoalitionTask,
  candidates: readonly CoalitionAgent[],
  history: readonly Collaboration[],
): Pairs {
  const domains = new Map<string, number>();
  const domain: number[] = [];
  const domainStart = [0];
  for (const agent of candidates) {
    for (const name of new Set(agent.domains)) {
      const index = domains.get(name) ?? domains.size;
      domains.set(name, index);
      domain.push(index);
    }
    domainStart.push(domain.length);
  }

  const columns = new Map(candidates.map(({ id }, column) => [id, column]));
  const partners = candidates.map(() => new Map<number, number>());
  for (const { agents: pair, score } of history) {
    const [a, b] = [columns.get(pair[0]), columns.get(pair[1])];
    if (a === undefined || b === undefined) continue;
    partners[a]?.set(b, score);
    partners[b]?.set(a, score);
  }
  const partnerStart = new Int32Array(candidates.length + 1);
  const entries = partners.map((scores) => [...scores].sort(([first], [second]) => first - second));
  entries.forEach((scores, j) => {
    partnerStart[j + 1] = (partnerStart[j] ?? 0) + scores.length;
  });
  return {
    value: synergyValue,
    coordination: coordinationCost,
    domains: domains.size,
    domainStart: Int32Array.from(domainStart),
    domain: Int32Array.from(domain),
    experience: Float64Array.from(candidates, ({ experience = 0 }) => experience),
    partnerStart,
    partner: Int32Array.from(entries.flatMap((scores) => scores.map(([other]) => other))),
    score: Float64Array.from(entries.flatMap((scores) => scores.map(([, score]) => score))),
  };
}
