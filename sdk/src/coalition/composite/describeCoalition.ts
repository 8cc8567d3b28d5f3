import type { FoundCoalition } from "../findCoalition.ts";
import { synergy } from "../synergy.ts";
import type { CoalitionCandidate, PastCollaboration } from "./CoalitionCandidate.ts";
import type { CompositeTask } from "./CompositeTask.ts";
import type { CoalitionMember, CoalitionPair, FormedCoalition } from "./FormedCoalition.ts";
import type { CoalitionMarket, MarketOffer } from "./marketOf.ts";
import { prepareJobs } from "./prepareJobs.ts";

export type DescribeCoalitionParameters = {
  readonly task: CompositeTask;
  readonly budget: bigint;
  readonly market: CoalitionMarket;
  readonly found: FoundCoalition;
  readonly history: readonly PastCollaboration[];
  readonly idempotencyKey?: string;
};

const MAX_SCORE = 1_000n;

/** What a search found, in the task's own terms: exact money, members with reasons, what pairs add, and jobs. */
export function describeCoalition(
  parameters: DescribeCoalitionParameters,
): Omit<FormedCoalition, "runnersUp"> {
  const { task, budget, market, found, history, idempotencyKey } = parameters;
  const offers = found.members
    .flatMap((id) => market.offers.get(id) ?? [])
    .sort((a, b) => (a.candidate.agentId < b.candidate.agentId ? -1 : 1));
  const assignment = new Map(
    offers.flatMap(({ candidate: { agentId }, subtasks }) =>
      subtasks.map((id) => [id, { agentId, price: priceOf(market, agentId, id) }] as const),
    ),
  );
  const jobs = prepareJobs({ task, assignment, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  const members = offers.map((offer) => memberOf(offer, market));
  const holders = offers.map(({ candidate }) => candidate);
  const pairs = holders.flatMap((a, index) =>
    holders.slice(index + 1).map((b) => pairOf(a, b, { task, history })),
  );
  const handovers = jobs.flatMap(({ agentId, after }) =>
    after.map((id) => [agentId, assignment.get(id)?.agentId]),
  );

  const { value = budget, failureCost = 0n } = task;
  const price = sum(members.map((member) => member.price));
  const coordination = sum(pairs.map((pair) => pair.coordination));
  const risk = sum(members.map(({ score }) => (failureCost * (MAX_SCORE - BigInt(score))) / MAX_SCORE));
  const worth = sum(pairs.map((pair) => pair.worth));
  const surplus = value + worth - price - coordination - risk;
  const isProved = found.status === "optimal";
  const upper = Number.isFinite(found.bound) ? market.scale.toUnits(found.bound) : undefined;
  const bound = isProved || (upper !== undefined && upper < surplus) ? surplus : upper;
  return {
    status: found.status,
    members,
    jobs,
    value,
    budget,
    price,
    coordination,
    risk,
    synergy: worth,
    surplus,
    ...(bound !== undefined && { bound }),
    gap: bound === undefined ? Infinity : found.gap,
    margin: found.economics.margin,
    isViable: found.economics.isViable,
    pairs: pairs.map((pair) => ({
      ...pair,
      handovers: handovers.filter((both) => pair.agents.every((agentId) => both.includes(agentId))).length,
    })),
    turnedDown: market.turnedDown,
  };
}

function memberOf({ candidate, subtasks, price }: MarketOffer, market: CoalitionMarket): CoalitionMember {
  const { agentId, score } = candidate;
  const asked = subtasks.map((id) => {
    const others = (market.openings.get(id) ?? []).filter((opening) => opening.agentId !== agentId);
    const [next] = others;
    if (next === undefined) return `the only one who can have "${id}"`;
    const own = priceOf(market, agentId, id);
    return `gets ${own} for "${id}"; the cheapest of ${others.length} others gets ${next.price}`;
  });
  return { agentId, score, subtasks, price, reasons: [...asked, `score ${score} of 1,000`] };
}

function pairOf(
  a: CoalitionCandidate,
  b: CoalitionCandidate,
  { task, history }: Pick<DescribeCoalitionParameters, "task" | "history">,
): Omit<CoalitionPair, "handovers"> {
  const { synergyValue = 0n, coordinationCost = 0n } = task;
  const past = history.findLast(({ agents }) => agents.includes(a.agentId) && agents.includes(b.agentId));
  const points = synergy(asAgent(a), asAgent(b), past?.score);
  return {
    agents: [a.agentId, b.agentId],
    synergy: points,
    worth: (synergyValue * BigInt(Math.round(points * POINT))) / BigInt(POINT),
    coordination: coordinationCost,
  };
}

/** Points are counted in millionths where money is exact. */
const POINT = 1_000_000;

function asAgent({ agentId, domains = [], experience = 0 }: CoalitionCandidate) {
  return { id: agentId.toString(), price: 0, skills: [], domains, experience };
}

function priceOf({ openings }: CoalitionMarket, agentId: bigint, subtask: string): bigint {
  return openings.get(subtask)?.find((opening) => opening.agentId === agentId)?.price ?? 0n;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
