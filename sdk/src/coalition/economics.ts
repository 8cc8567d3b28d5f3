import type { CoalitionAgent, CoalitionTask, Collaboration } from "./CoalitionTask.ts";
import { synergy } from "./synergy.ts";

/** What a coalition is worth for a task, and whether it pays. Money is in the task's unit. */
export type Economics = {
  /** Sum of the members' prices. */
  readonly price: number;
  readonly coordination: number;
  /** Expected loss from members who fail. */
  readonly risk: number;
  /** Sum of the synergy of all pairs, in points. */
  readonly synergy: number;
  /** Revenue and what synergy is worth, less price, coordination and risk: what the search maximises. */
  readonly value: number;
  /** The part of the revenue that may be expected: the members' mean reputation over 1,000. */
  readonly reliability: number;
  /** Expected revenue less price and coordination. */
  readonly expectedProfit: number;
  /** Expected profit over revenue; minus infinity without revenue. */
  readonly margin: number;
  /** Whether the margin is above 15 %. */
  readonly isViable: boolean;
};

export type EconomicsParameters = {
  readonly task: CoalitionTask;
  readonly members: readonly CoalitionAgent[];
  readonly history?: readonly Collaboration[];
};

export const MIN_MARGIN = 0.15;
const INITIAL_REPUTATION = 500;
const MAX_REPUTATION = 1_000;

/**
 * The economic check of a coalition.
 *
 * @example
 * const { isViable, margin } = economics({ task, members, history });
 */
export function economics({ task, members, history = [] }: EconomicsParameters): Economics {
  const { revenue = 0, synergyValue = 0, coordinationCost = 0, failureCost = 0 } = task;
  const reputations = members.map(({ reputation = INITIAL_REPUTATION }) => reputation / MAX_REPUTATION);
  const scores = new Map<string, number>();
  for (const { agents, score } of history) scores.set(keyOf(agents), score);
  let points = 0;
  members.forEach((a, index) => {
    for (const b of members.slice(index + 1)) points += synergy(a, b, scores.get(keyOf([a.id, b.id])) ?? 0);
  });

  const price = sum(members.map((agent) => agent.price));
  const coordination = (coordinationCost * members.length * (members.length - 1)) / 2;
  const risk = failureCost * sum(reputations.map((share) => 1 - share));
  const reliability = members.length === 0 ? 0 : sum(reputations) / members.length;
  const expectedProfit = revenue * reliability - price - coordination;
  const margin = revenue > 0 ? expectedProfit / revenue : -Infinity;
  return {
    price,
    coordination,
    risk,
    synergy: points,
    value: revenue + synergyValue * points - price - coordination - risk,
    reliability,
    expectedProfit,
    margin,
    isViable: margin > MIN_MARGIN,
  };
}

/** The same for both orders of a pair. */
function keyOf([a, b]: readonly [string, string]): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
