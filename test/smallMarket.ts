import fc from "fast-check";
import type { CoalitionAgent, CoalitionTask, Collaboration } from "../sdk/src/coalition/CoalitionTask.ts";
import { economics } from "../sdk/src/coalition/economics.ts";

export type SmallMarket = {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
  readonly history: readonly Collaboration[];
};

const capability = fc.constantFrom("ocr", "review", "search");
const domains = fc.uniqueArray(fc.constantFrom("law", "art", "code", "trade", "health", "sport", "food"), {
  maxLength: 4,
});

/** A task and up to `most` agents for it, few enough to try every coalition. */
export function smallMarket(most: number): fc.Arbitrary<SmallMarket> {
  const agent = fc.record({
    price: fc.integer({ min: 0, max: 40 }),
    skills: fc.array(
      fc.record({
        capability,
        level: fc.integer({ min: 0, max: 3 }),
        capacity: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    reputation: fc.integer({ min: 0, max: 1_000 }),
    experience: fc.integer({ min: 0, max: 1_500 }),
    domains,
    groups: fc.option(fc.uniqueArray(fc.constantFrom("house", "guild"), { maxLength: 2 }), {
      freq: 1,
      nil: [],
    }),
  });
  const agents = fc
    .array(agent, { minLength: 1, maxLength: most, size: "max" })
    .map((list) => list.map((one, index) => ({ ...one, id: `agent-${index}` })));
  const requirements = fc.array(
    fc.record({ capability, level: fc.integer({ min: 0, max: 2 }), units: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 4 },
  );
  const money = { freq: 2, nil: undefined } as const;
  const task = fc.record({
    requirements,
    revenue: fc.integer({ min: 0, max: 300 }),
    budget: fc.option(fc.integer({ min: 20, max: 200 }), money),
    maxMembers: fc.option(fc.integer({ min: 2, max: 6 }), money),
    minReputation: fc.constantFrom(0, 300),
    synergyValue: fc.constantFrom(0, 5, 20),
    coordinationCost: fc.constantFrom(0, 3, 12),
    failureCost: fc.constantFrom(0, 25),
  });
  return agents.chain((list) => {
    const index = fc.integer({ min: 0, max: list.length - 1 });
    const pair = fc
      .tuple(index, index, fc.double({ min: 0, max: 1, noNaN: true }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, score]) => ({ agents: [`agent-${a}`, `agent-${b}`] as const, score }));
    const history = list.length < 2 ? fc.constant([]) : fc.array(pair, { maxLength: 8 });
    return fc.record({ task: task.map(withoutUndefined), agents: fc.constant(list), history });
  });
}

/** The most that any coalition is worth, by trying all; minus infinity if none can do the task. */
export function bestByTrying({ task, agents, history }: SmallMarket): number {
  let best = -Infinity;
  for (let set = 1; set < 2 ** agents.length; set++) {
    const members = agents.filter((_, index) => set & (1 << index));
    if (canDo(task, members)) best = Math.max(best, economics({ task, members, history }).value);
  }
  return best;
}

/** Whether members keep the limits and can share out the work: units go to the least able who may do them, the hardest work first. */
export function canDo(task: CoalitionTask, members: readonly CoalitionAgent[]): boolean {
  const { budget = Infinity, maxMembers = Infinity, minReputation = 0 } = task;
  if (members.length > maxMembers || members.reduce((sum, { price }) => sum + price, 0) > budget)
    return false;
  const groups = members.flatMap((member) => [...new Set(member.groups)]);
  if (new Set(groups).size < groups.length) return false;
  const useful = members.every(
    ({ skills, reputation = 500 }) =>
      reputation >= minReputation &&
      skills.some(({ level, capacity = 1, capability: skill }) =>
        task.requirements.some(
          (needed) => capacity > 0 && skill === needed.capability && level >= (needed.level ?? 0),
        ),
      ),
  );
  const room = members.flatMap(({ skills }) =>
    skills.map((skill) => ({ ...skill, left: skill.capacity ?? 1 })),
  );
  return (
    useful &&
    task.requirements
      .toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0))
      .every(({ capability: needed, level: lowest = 0, units = 1 }) => {
        let open = units;
        const able = room
          .filter(({ capability: skill, level }) => skill === needed && level >= lowest)
          .sort((a, b) => b.level - a.level);
        for (const skill of able) {
          const taken = Math.min(open, skill.left);
          skill.left -= taken;
          open -= taken;
        }
        return open <= 0;
      })
  );
}

function withoutUndefined(
  task: { readonly [K in keyof CoalitionTask]: CoalitionTask[K] | undefined } & CoalitionTask,
): CoalitionTask {
  return Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as CoalitionTask;
}
