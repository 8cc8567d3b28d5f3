import { ROUNDS } from "./rulings.ts";

/** What governance sets, in AINU. */
export type Stakes = {
  /** What an incoherent juror at the far end loses of its deposit. */
  readonly atRisk: number;
  readonly feePerJuror: number;
};

export type BribeCost = {
  /** Seats that make a majority of the round that decides. */
  readonly seats: number;
  /** AINU for those seats. */
  readonly bribe: number;
  /** AINU that the briber posts for appeals meanwhile, and gets back if it wins. */
  readonly posts: number;
};

/**
 * The least that turns a round of honest jurors who agree. A juror who must fear to be alone in taking the bribe asks for all
 * that a lost seat costs: the fee, and the part at risk by its distance from what the others vote. A briber whom all jurors trust
 * to pay only those who lose by it must have the same sum, but keeps it (Buterin's P + epsilon attack, 2015).
 */
export function bribeCost({ atRisk, feePerJuror }: Stakes, jurors: number, distance = 1): BribeCost {
  const seats = majority(jurors);
  return { seats, bribe: seats * (feePerJuror + atRisk * distance), posts: 0 };
}

/**
 * The same against a victim who appeals while there is an appeal left: only the last round decides, so the earlier ones are
 * not worth a bribe, but a briber who lost them pays for the appeals first.
 */
export function appealedBribeCost(stakes: Stakes, distance = 1): BribeCost {
  const last = Math.max(...ROUNDS);
  const appealed = ROUNDS.slice(1).reduce((sum, jurors) => sum + jurors, 0);
  return { ...bribeCost(stakes, last, distance), posts: appealed * stakes.feePerJuror };
}

/** How likely more than half of a round votes for a buyer who owns `share` of the list; the others never do. */
export function captured(share: number, jurors: number): number {
  let chance = 0;
  for (let seats = majority(jurors); seats <= jurors; seats++) {
    chance += combinations(jurors, seats) * share ** seats * (1 - share) ** (jurors - seats);
  }
  return chance;
}

/** The share of the list that captures more than half of all rulings, to six digits. */
export function shareForHalf(jurors: number): number {
  let [low, high] = [0, 1];
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (captured(middle, jurors) > 0.5) high = middle;
    else low = middle;
  }
  return Number(high.toFixed(6));
}

function majority(jurors: number): number {
  return Math.floor(jurors / 2) + 1;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let index = 1; index <= k; index++) result = (result * (n - k + index)) / index;
  return result;
}
