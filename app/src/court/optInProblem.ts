import { formatAmount } from "../format/amount.ts";
import { AINU } from "../tokens/knownTokens.ts";

export type OptInProblemParameters = {
  /** The agent's score now, and its bond in AINU wei. */
  readonly score: number;
  readonly bonded: bigint;
  readonly minScore: number;
  readonly minimumBond: bigint;
  readonly isActive: boolean;
};

/** What keeps an agent from being a juror, in a sentence; `undefined` when nothing does. */
export function optInProblem(parameters: OptInProblemParameters): string | undefined {
  const { score, bonded, minScore, minimumBond, isActive } = parameters;
  if (!isActive) return "Its registration has run out.";
  if (bonded < minimumBond) return `Its bond is below ${formatAmount(minimumBond, AINU)}.`;
  if (score < minScore) return `Its score is ${score}, and jurors need ${minScore}.`;
  return undefined;
}
