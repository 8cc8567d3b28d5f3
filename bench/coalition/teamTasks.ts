import type { CoalitionAgent, CoalitionTask, Collaboration } from "../../sdk/src/coalition/CoalitionTask.ts";
import { type Random, randomOf } from "../trust/random.ts";

/** A task with its market. */
export type TeamTask = {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
  readonly history: readonly Collaboration[];
};

const CAPABILITIES = 20;
const DOMAINS = 12;
const PARTNERS = 5;

/**
 * A random market of agents with 2 to 5 skills of 20, 1 to 3 domains of 12, normal reputations, any experience to 1,000 and 5 past partners on
 * average; and a task of 8 requirements for several agents each, with a budget a fifth above what the best agents for their price cost.
 */
export function teamTask(count: number, seed: number, requirements = 8): TeamTask {
  const random = randomOf(seed);
  const agents = Array.from({ length: count }, (_, index) => agentOf(random, index));
  const history = collaborationsOf(random, count);
  const chosen = shuffled(random, CAPABILITIES).slice(0, requirements);
  const wanted = chosen.map((capability) => ({
    capability: `capability.${capability}`,
    level: 3 + random.integer(4),
    units: 2 + random.integer(4),
  }));
  const work = wanted.reduce((sum, { units }) => sum + units, 0);
  return {
    task: {
      requirements: wanted,
      revenue: 150 * work,
      budget: 55 * work,
      maxMembers: 24,
      synergyValue: 8,
      coordinationCost: 8,
      failureCost: 60,
    },
    agents,
    history,
  };
}

/** A task for which each of 20 agents can do something, with synergies and coordination worth as much as the prices. */
export function smallTeamTask(seed: number): TeamTask {
  const { task, agents, history } = teamTask(20, seed, 4);
  const able = agents.map((agent, index) => {
    const { capability = "" } = task.requirements[index % task.requirements.length] ?? {};
    return { ...agent, skills: [...agent.skills, { capability, level: 9, capacity: 2 }] };
  });
  return {
    task: { ...task, budget: 1_000, synergyValue: 30, coordinationCost: 28.5 },
    agents: able,
    history,
  };
}

function agentOf(random: Random, index: number): CoalitionAgent {
  const skills = shuffled(random, CAPABILITIES)
    .slice(0, 2 + random.integer(4))
    .map((capability) => ({
      capability: `capability.${capability}`,
      level: 1 + random.integer(10),
      capacity: 1 + random.integer(3),
    }));
  const worth = skills.reduce((sum, { level, capacity }) => sum + capacity * (4 + level), 0);
  return {
    id: `agent-${index}`,
    price: Math.round(worth * (1.5 + 2 * random.next())),
    skills,
    reputation: Math.round(Math.min(1_000, Math.max(0, 650 + 150 * random.normal()))),
    experience: random.integer(1_001),
    domains: shuffled(random, DOMAINS)
      .slice(0, 1 + random.integer(3))
      .map((domain) => `domain.${domain}`),
  };
}

function collaborationsOf(random: Random, count: number): Collaboration[] {
  const pairs = new Map<string, Collaboration>();
  for (let n = 0; n < (count * PARTNERS) / 2; n++) {
    const [a, b] = [random.integer(count), random.integer(count)];
    if (a === b) continue;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    pairs.set(`${low} ${high}`, { agents: [`agent-${low}`, `agent-${high}`], score: random.next() });
  }
  return [...pairs.values()];
}

function shuffled(random: Random, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = random.integer(index + 1);
    const value = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = value;
  }
  return order;
}
