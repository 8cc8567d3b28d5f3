import { requiredBond } from "../../math/bond.ts";
import type { Opening } from "./agentOffers.ts";
import type { CapabilityOffer, CoalitionCandidate, TurnedDown } from "./CoalitionCandidate.ts";
import type { Subtask } from "./CompositeTask.ts";

export type OpeningOfParameters = {
  readonly candidate: CoalitionCandidate;
  readonly offer: CapabilityOffer;
  readonly subtask: Subtask;
  readonly budget: bigint;
  readonly minScore: number;
  /** AINU wei for 10^18 units of the token; 0 if it is not listed. */
  readonly rate: bigint;
};

const RATE_UNIT = 10n ** 18n;

/** What a job of a subtask would be for an agent that offers its capability, or why it cannot have it. */
export function openingOf(parameters: OpeningOfParameters): Opening | TurnedDown {
  const { candidate, offer, subtask, budget, minScore, rate } = parameters;
  const { agentId, score, freeBond } = candidate;
  const turnedDown = { agentId, subtask: subtask.id };
  const { level = 1 } = subtask;
  if (offer.level < level) return { ...turnedDown, reason: "level", has: offer.level, needed: level };
  if (score < minScore) return { ...turnedDown, reason: "score", has: score, needed: minScore };
  const price = subtask.price ?? offer.price;
  if (price === undefined) return { ...turnedDown, reason: "no price" };
  if (price > budget) return { ...turnedDown, reason: "price", has: price, needed: budget };
  if (offer.price !== undefined && offer.price > price)
    return { ...turnedDown, reason: "price", has: offer.price, needed: price };
  const bond = bondFor({ subtask, price, score, rate });
  if (bond > freeBond) return { ...turnedDown, reason: "bond", has: freeBond, needed: bond };
  return { subtask, price, bond };
}

/** As `buildTerms` has it: what is said, or else what the damages are worth, or what the risk asks for if that is more. */
function bondFor({
  subtask: { bond, damages = 0n, risk = 0 },
  price,
  score,
  rate,
}: {
  readonly subtask: Subtask;
  readonly price: bigint;
  readonly score: number;
  readonly rate: bigint;
}): bigint {
  if (bond !== undefined) return bond;
  const inAinu = (amount: bigint) => (amount * rate) / RATE_UNIT;
  const loss = inAinu(damages);
  if (risk === 0) return loss;
  const required = requiredBond({ value: inAinu(price), score: BigInt(score), risk: BigInt(risk) });
  if (loss > required) return loss;
  return required;
}
