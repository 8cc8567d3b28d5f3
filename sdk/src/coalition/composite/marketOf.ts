import type { CoalitionAgent, CoalitionTask, Collaboration } from "../CoalitionTask.ts";
import { InvalidCoalitionInput } from "../errors.ts";
import { type AgentOffer, agentOffers, type Opening } from "./agentOffers.ts";
import type { CoalitionCandidate, PastCollaboration, TurnedDown } from "./CoalitionCandidate.ts";
import { type CompositeTask, DEFAULT_JOBS_EACH } from "./CompositeTask.ts";
import { checkCandidates, checkComposite } from "./checkComposite.ts";
import { MarketTooLarge } from "./errors.ts";
import { type MoneyScale, moneyScale } from "./MoneyScale.ts";
import { type OpeningOfParameters, openingOf } from "./openingOf.ts";
import { orderOf } from "./orderOf.ts";

export type MarketOfParameters = {
  readonly task: CompositeTask;
  /** Most that all prices may come to, in units of the task's token. */
  readonly budget: bigint;
  /** In any order. */
  readonly candidates: readonly CoalitionCandidate[];
  /** Past collaborations; those of others than the candidates are left aside. */
  readonly history?: readonly PastCollaboration[];
  /** AINU wei for 10^18 units of the token, for bonds; 0, as of a token that is not listed, by default. */
  readonly rate?: bigint;
};

/** What an agent of the market stands for. */
export type MarketOffer = AgentOffer & { readonly candidate: CoalitionCandidate };

/** A composite task and its candidates as `findCoalition` takes them. */
export type CoalitionMarket = {
  readonly task: CoalitionTask;
  /** One for each set of subtasks that one candidate could have. */
  readonly agents: readonly CoalitionAgent[];
  readonly history: readonly Collaboration[];
  readonly scale: MoneyScale;
  /** By the agent's id in the market. */
  readonly offers: ReadonlyMap<string, MarketOffer>;
  /** Of each subtask, by its id, those who can have it; the cheapest first, of equals the lowest id. */
  readonly openings: ReadonlyMap<string, readonly (Opening & Pick<CoalitionCandidate, "agentId">)[]>;
  readonly turnedDown: readonly TurnedDown[];
};

/** Offers and past collaborations between them; some seconds of search, and less than a gigabyte. */
const MOST = 20_000;
const MOST_PAIRS = 500_000;

/**
 * The market of a composite task. Each set of subtasks that a candidate could have is an agent of the market with its own price; those of one
 * candidate exclude each other, and so do those that have a subtask in common. So every coalition is a way to give each subtask to
 * exactly one candidate, pairs are pairs of candidates, and a candidate never gets more than its free bond allows.
 *
 * Throws `InvalidCoalitionInput`, `DependencyCycle` and `MarketTooLarge`.
 */
export function marketOf(parameters: MarketOfParameters): CoalitionMarket {
  const { task, budget, candidates, history = [], rate = 0n } = parameters;
  checkComposite(task, budget);
  checkCandidates(candidates);
  const subtasks = orderOf(task.subtasks);
  const scale = moneyScale(budget);
  const { synergyValue = 0n, coordinationCost = 0n, failureCost = 0n, minScore = 0 } = task;

  const offers = new Map<string, MarketOffer>();
  const idsOf = new Map<bigint, string[]>();
  const openings = new Map(
    subtasks.map(({ subtask }) => [subtask.id, [] as (Opening & { readonly agentId: bigint })[]]),
  );
  const turnedDown: TurnedDown[] = [];
  for (const candidate of candidates.toSorted((a, b) => compare(a.agentId, b.agentId))) {
    const possible: Opening[] = [];
    for (const { subtask } of subtasks) {
      const offer = candidate.offers.find(({ capability }) => capability === subtask.capability);
      if (offer === undefined) continue;
      const asked: OpeningOfParameters = { candidate, offer, subtask, budget, minScore, rate };
      const opening = openingOf(asked);
      if ("reason" in opening) {
        turnedDown.push(opening);
        continue;
      }
      possible.push(opening);
      openings.get(subtask.id)?.push({ ...opening, agentId: candidate.agentId });
    }
    const ids: string[] = [];
    const { jobsEach: most = DEFAULT_JOBS_EACH } = task;
    for (const offer of agentOffers(possible, { most, budget, freeBond: candidate.freeBond })) {
      if (offers.size === MOST) throw new MarketTooLarge({ most: MOST });
      const id = JSON.stringify([candidate.agentId.toString(), ...offer.subtasks]);
      offers.set(id, { ...offer, candidate });
      ids.push(id);
    }
    idsOf.set(candidate.agentId, ids);
  }
  for (const each of openings.values()) each.sort((a, b) => compare(a.price, b.price));

  return {
    task: {
      requirements: subtasks.map(({ subtask }) => ({ capability: subtask.id })),
      revenue: scale.toNumber(task.value ?? budget),
      budget: scale.budgetToNumber(budget),
      ...(task.maxMembers !== undefined && { maxMembers: task.maxMembers }),
      synergyValue: scale.toNumber(synergyValue),
      coordinationCost: scale.toNumber(coordinationCost),
      failureCost: scale.toNumber(failureCost),
    },
    agents: [...offers].map(([id, { subtasks: taken, price, candidate }]) => ({
      id,
      price: scale.priceToNumber(price),
      skills: taken.map((capability) => ({ capability, level: 0 })),
      reputation: candidate.score,
      ...(candidate.domains && { domains: candidate.domains }),
      ...(candidate.experience !== undefined && { experience: candidate.experience }),
      groups: [`agent ${candidate.agentId}`, ...taken.map((subtask) => `subtask ${subtask}`)],
    })),
    history: synergyValue === 0n ? [] : collaborationsOf(history, idsOf),
    scale,
    offers,
    openings,
    turnedDown,
  };
}

/** Past collaborations between candidates, as ones between all of their offers. */
function collaborationsOf(
  history: readonly PastCollaboration[],
  idsOf: ReadonlyMap<bigint, readonly string[]>,
): Collaboration[] {
  const collaborations: Collaboration[] = [];
  history.forEach(({ agents: [one, other], score }, index) => {
    const path = `history[${index}]`;
    if (one === other)
      throw new InvalidCoalitionInput({ path: `${path}.agents`, value: one, rule: "two agents" });
    const [ours, theirs] = [idsOf.get(one) ?? [], idsOf.get(other) ?? []];
    if (collaborations.length + ours.length * theirs.length > MOST_PAIRS)
      throw new MarketTooLarge({ most: MOST });
    for (const a of ours) for (const b of theirs) collaborations.push({ agents: [a, b], score });
  });
  return collaborations;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
