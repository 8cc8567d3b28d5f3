import fc from "fast-check";
import { zeroAddress } from "viem";
import type { CoalitionCandidate, CompositeTask, Subtask } from "../sdk/src/coalition/index.ts";
import { synergy } from "../sdk/src/coalition/index.ts";

export const file = { bytes: new Uint8Array([1]), name: "data.csv" };

/** A subtask of one's own with a file of its own. */
export function subtaskOf(id: string, wishes: Partial<Subtask> = {}): Subtask {
  return { id, capability: `do.${id}`, input: file, ...wishes };
}

export function taskOf(subtasks: readonly Subtask[], wishes: Partial<CompositeTask> = {}): CompositeTask {
  return { token: zeroAddress, subtasks, ...wishes };
}

/** An agent that asks these prices for one job of these subtasks' capabilities. */
export function candidateOf(
  agentId: bigint,
  prices: Readonly<Record<string, bigint>>,
  wishes: Partial<CoalitionCandidate> = {},
): CoalitionCandidate {
  const offers = Object.entries(prices).map(([id, price]) => ({ capability: `do.${id}`, level: 50, price }));
  return { agentId, score: 500, freeBond: 1_000n, offers, ...wishes };
}

export type CompositeMarket = {
  readonly task: CompositeTask;
  readonly budget: bigint;
  readonly candidates: readonly CoalitionCandidate[];
};

/** A task and candidates few enough to try every assignment, in amounts in which nothing is rounded. */
export function compositeMarket(): fc.Arbitrary<CompositeMarket> {
  const ids = ["a", "b", "c", "d"];
  const tens = (max: number) => fc.integer({ min: 0, max }).map((amount) => BigInt(10 * amount));
  const candidate = fc.record({
    prices: fc.dictionary(fc.constantFrom("a", "b", "c"), tens(40), { minKeys: 1 }),
    score: fc.integer({ min: 0, max: 10 }).map((score) => 100 * score),
    freeBond: fc.bigInt({ min: 0n, max: 3n }),
    domains: fc.uniqueArray(fc.constantFrom("law", "art", "code", "food"), { maxLength: 2 }),
  });
  const candidates = fc
    .array(candidate, { minLength: 1, maxLength: 5, size: "max" })
    .map((list) =>
      list.map(({ prices, ...wishes }, index) => candidateOf(BigInt(index + 1), prices, wishes)),
    );
  const subtask = fc.record({
    kind: fc.constantFrom("a", "b", "c"),
    bond: fc.bigInt({ min: 0n, max: 2n }),
    price: fc.option(tens(40), { freq: 1, nil: undefined }),
  });
  const subtasks = fc.array(subtask, { minLength: 1, maxLength: 4 }).map((list) =>
    list.map(({ kind, bond, price }, index) =>
      subtaskOf(ids[index] ?? "", {
        capability: `do.${kind}`,
        bond,
        ...(price !== undefined && { price }),
      }),
    ),
  );
  const wishes = fc.record({
    value: tens(100),
    jobsEach: fc.integer({ min: 1, max: 4 }),
    maxMembers: fc.integer({ min: 1, max: 4 }),
    minScore: fc.constantFrom(0, 200),
    synergyValue: fc.constantFrom(0n, 50n, 200n),
    coordinationCost: fc.constantFrom(0n, 30n),
    failureCost: fc.constantFrom(0n, 100n),
  });
  return fc.record({
    task: fc.tuple(subtasks, wishes).map(([list, rest]) => taskOf(list, rest)),
    budget: tens(120),
    candidates,
  });
}

/** The largest surplus of any assignment, by trying all; `undefined` if none keeps the limits. */
export function bestAssignment({ task, budget, candidates }: CompositeMarket): bigint | undefined {
  let best: bigint | undefined;
  const assign = (holders: readonly CoalitionCandidate[]) => {
    if (holders.length < task.subtasks.length) {
      for (const candidate of candidates) assign([...holders, candidate]);
      return;
    }
    const surplus = surplusOf({ task, budget, candidates }, holders);
    if (surplus !== undefined && (best === undefined || surplus > best)) best = surplus;
  };
  assign([]);
  return best;
}

function surplusOf(
  { task, budget }: CompositeMarket,
  holders: readonly CoalitionCandidate[],
): bigint | undefined {
  const { jobsEach = 3, maxMembers = Infinity, minScore = 0, value = budget } = task;
  const members = [...new Set(holders)];
  let price = 0n;
  for (const [index, subtask] of task.subtasks.entries()) {
    const offer = holders[index]?.offers.find(({ capability }) => capability === subtask.capability);
    if (offer?.price === undefined) return undefined;
    if (subtask.price !== undefined && offer.price > subtask.price) return undefined;
    price += subtask.price ?? offer.price;
  }
  const isAllowed = members.every((member) => {
    const taken = task.subtasks.filter((_, index) => holders[index] === member);
    const bond = taken.reduce((sum, subtask) => sum + (subtask.bond ?? 0n), 0n);
    return taken.length <= jobsEach && bond <= member.freeBond && member.score >= minScore;
  });
  if (!isAllowed || price > budget || members.length > maxMembers) return undefined;
  let surplus = value - price;
  members.forEach((member, index) => {
    surplus -= ((task.failureCost ?? 0n) * BigInt(1_000 - member.score)) / 1_000n;
    for (const other of members.slice(index + 1)) {
      const asAgent = ({ domains = [] }: CoalitionCandidate) => ({ id: "", price: 0, skills: [], domains });
      const points = BigInt(Math.round(10 * synergy(asAgent(member), asAgent(other))));
      surplus += ((task.synergyValue ?? 0n) * points) / 10n - (task.coordinationCost ?? 0n);
    }
  });
  return surplus;
}
