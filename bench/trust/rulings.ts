import { medianRuling } from "../../sdk/src/math/court.ts";
import { type Case, CHOICES, type Crowd, caseOf, opinion, votesOf } from "./jurors.ts";
import type { Random } from "./random.ts";

/** Jurors of the first round and of its appeals. */
export const ROUNDS = [3, 7, 15] as const;

export type RulingRates = {
  /** Rulings that are exactly right, and right within one step, of all. */
  readonly exact: number;
  readonly withinOne: number;
  /** Jurors that a dispute had on average. */
  readonly jurors: number;
};

export type RulingParameters = {
  readonly random: Random;
  readonly crowd: Crowd;
  readonly disputes: number;
};

/** One round, no appeal. */
export function rulingRates(parameters: RulingParameters, jurors: number): RulingRates {
  return ratesOf(parameters, (dispute) => ({ ruling: rule(parameters, dispute, jurors), jurors }));
}

/** Three jurors, and as many appeals as the parties want and the court allows. */
export function appealedRates(parameters: RulingParameters): RulingRates {
  return ratesOf(parameters, (dispute) => withAppeals(parameters, dispute));
}

type Outcome = { readonly ruling: number; readonly jurors: number };

function ratesOf({ random, disputes }: RulingParameters, judge: (dispute: Case) => Outcome): RulingRates {
  let [exact, withinOne, seats] = [0, 0, 0];
  for (let index = 0; index < disputes; index++) {
    const dispute = caseOf(random);
    const { ruling, jurors } = judge(dispute);
    const distance = Math.abs(ruling - dispute.truth);
    if (distance === 0) exact++;
    if (distance <= 1) withinOne++;
    seats += jurors;
  }
  return { exact: exact / disputes, withinOne: withinOne / disputes, jurors: seats / disputes };
}

function rule({ random, crowd }: RulingParameters, dispute: Case, jurors: number): number {
  return medianRuling({ votes: votesOf(random, dispute, crowd, jurors), choices: CHOICES });
}

/**
 * Each party knows the case a little better than a juror (half the noise) and stands by what it believes; a briber stands by
 * what it pays for. Whoever believes that the ruling wrongs it challenges and names its choice; the other defends the ruling if
 * that is nearer to its own belief, and otherwise leaves the choice to the challenger.
 */
function withAppeals(parameters: RulingParameters, dispute: Case): Outcome {
  const { random, crowd } = parameters;
  const beliefs = [believed(parameters, dispute), believed(parameters, dispute)];
  if (crowd.fault === "bribed") beliefs[dispute.bribe === 1 ? 0 : 1] = dispute.bribe;
  const [client = 0, provider = 0] = beliefs;

  let [ruling, jurors] = [0, 0];
  for (const size of ROUNDS) {
    ruling = rule(parameters, dispute, size);
    jurors += size;
    if (size === ROUNDS.at(-1)) break;
    const [byClient, byProvider] = [client < ruling, provider > ruling];
    if (!byClient && !byProvider) break;
    const clientFirst = byClient && (!byProvider || random.next() < 0.5);
    const [named, defender] = clientFirst ? [client, provider] : [provider, client];
    if (Math.abs(defender - ruling) > Math.abs(defender - named)) return { ruling: named, jurors };
  }
  return { ruling, jurors };
}

function believed({ random, crowd }: RulingParameters, dispute: Case): number {
  return opinion(random, dispute, crowd.noise / 2);
}
