import { choiceDistance } from "@ainur/sdk";
import type { Appeal } from "./Dispute.ts";

export type ChallengeChoicesParameters = {
  /** Choices are 1 to this. */
  readonly choices: number;
  /** The present one. */
  readonly ruling: number;
  /** The challenge that there is; another must ask for more. */
  readonly appeal: Pick<Appeal, "choice" | "defender"> | undefined;
};

/** What a challenge can ask for, in the order of the scale. */
export function challengeChoices({ choices, ruling, appeal }: ChallengeChoicesParameters): readonly number[] {
  if (appeal?.defender !== undefined) return [];
  const distance = (choice: number) => choiceDistance(choice, ruling, choices);
  const farthest = appeal === undefined ? 0 : distance(appeal.choice);
  return Array.from({ length: choices }, (_, index) => index + 1).filter(
    (choice) => distance(choice) > farthest,
  );
}
