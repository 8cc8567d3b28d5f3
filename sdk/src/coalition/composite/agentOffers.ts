import type { OrderedSubtask } from "./orderOf.ts";

/** A subtask that an agent can have. */
export type Opening = Pick<OrderedSubtask, "subtask"> & {
  /** What it would be paid, in units of the token. */
  readonly price: bigint;
  /** What the job would lock of its bond, in AINU wei. */
  readonly bond: bigint;
};

/** Subtasks that one agent would take on together. */
export type AgentOffer = {
  /** In the order of the openings. */
  readonly subtasks: readonly string[];
  readonly price: bigint;
  readonly bond: bigint;
};

export type OfferLimits = {
  readonly most: number;
  readonly budget: bigint;
  readonly freeBond: bigint;
};

/**
 * All sets of subtasks that an agent can take on together: not too many, within the budget, and with enough free bond for all. A
 * generator, since there may be more than anybody wants.
 */
export function* agentOffers(openings: readonly Opening[], limits: OfferLimits): Generator<AgentOffer> {
  yield* extend({ subtasks: [], price: 0n, bond: 0n }, 0);

  function* extend(offer: AgentOffer, from: number): Generator<AgentOffer> {
    if (offer.subtasks.length > 0) yield offer;
    if (offer.subtasks.length === limits.most) return;
    for (const [index, { subtask, price, bond }] of openings.entries()) {
      if (index < from) continue;
      const longer = {
        subtasks: [...offer.subtasks, subtask.id],
        price: offer.price + price,
        bond: offer.bond + bond,
      };
      if (longer.price <= limits.budget && longer.bond <= limits.freeBond) yield* extend(longer, index + 1);
    }
  }
}
