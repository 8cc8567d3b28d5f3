import type { Random } from "./random.ts";

/** Choices of a dispute over a job: the provider's share, a quarter a step. */
export const CHOICES = 5;

/** How a juror votes who is not honest: always the middle, anything, or what the briber wants. */
export type Fault = "lazy" | "random" | "bribed";

export const FAULTS: readonly Fault[] = ["lazy", "random", "bribed"];

/** Who the drawn jurors are. */
export type Crowd = {
  readonly fault: Fault;
  /** 0 to 1: how likely a drawn juror is one of them. */
  readonly share: number;
  /** Standard deviation of what an honest juror sees about the provider's true share, of 1. */
  readonly noise: number;
};

/** A dispute: the choice that is right, and the one a briber pays for. */
export type Case = { readonly truth: number; readonly bribe: number };

/** A right choice, each as likely as another, and a briber who wants the far end. */
export function caseOf(random: Random): Case {
  const truth = 1 + random.integer(CHOICES);
  const middle = (CHOICES + 1) / 2;
  const low = truth === middle ? random.next() < 0.5 : truth > middle;
  return { truth, bribe: low ? 1 : CHOICES };
}

/** The choice next to what somebody honest sees of the truth. */
export function opinion(random: Random, { truth }: Case, noise: number): number {
  const seen = truth + random.normal() * noise * (CHOICES - 1);
  return Math.min(Math.max(Math.round(seen), 1), CHOICES);
}

/** The votes of a round. */
export function votesOf(random: Random, dispute: Case, crowd: Crowd, jurors: number): number[] {
  return Array.from({ length: jurors }, () => {
    if (random.next() >= crowd.share) return opinion(random, dispute, crowd.noise);
    if (crowd.fault === "lazy") return (CHOICES + 1) / 2;
    return crowd.fault === "bribed" ? dispute.bribe : 1 + random.integer(CHOICES);
  });
}
