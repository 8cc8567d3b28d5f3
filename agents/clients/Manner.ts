/** How a client of the local economy treats a job. */
export const manners = [
  /** Reviews the work and pays for it, or rejects it where it is wrong. */
  "complete",
  /** Says nothing, so that the end of the review pays. */
  "silence",
  /** Pays half while the work is under way. */
  "milestone",
  /** Names damages, for which the agent locks some of its bond, buys cover of them, then pays. */
  "insure",
  /** Rejects good work; without an arbitrator each side has half. */
  "reject",
  /** Rejects good work before the court. */
  "slander",
  /** Hires whoever is cheapest, insured, and does the work again to see what it is worth. */
  "bargain",
  /** Offers less than the agent asks, and takes the offer back. */
  "underpay",
  /** Sends a file that nobody can work on. */
  "rubbish",
  /** Hires somebody who never delivers. */
  "trust",
] as const;

export type Manner = (typeof manners)[number];

export function isManner(text: string): text is Manner {
  return manners.some((manner) => manner === text);
}
