import { formatDuration, formatTime, type TimeOptions } from "../format/time.ts";
import { challengeChoices } from "./challengeChoices.ts";
import { choiceWords } from "./choiceWords.ts";
import type { Dispute } from "./Dispute.ts";
import type { DisputeStage } from "./disputeStage.ts";

export type DisputeSentenceParameters = TimeOptions & {
  readonly dispute: Dispute;
  readonly stage: DisputeStage;
  readonly now: number;
};

/** What happens next with a dispute, when, and who may act. */
export function disputeSentence(parameters: DisputeSentenceParameters): string {
  const { dispute, stage, now, ...options } = parameters;
  const { phase, phaseEndsAt, challengeEndsAt, round, ruling } = stage;
  const at = (time: number) => formatTime(time, now, options);
  const until = (time: number) => `until ${at(time)} (${formatDuration(time - now)} left)`;
  const { seats, jurors } = round;
  const given = choiceWords(dispute, ruling ?? 0);
  switch (phase) {
    case "None":
      return "There is no such dispute.";
    case "Drawing":
      return round.redrawn
        ? "Others are drawn in place of those who did not vote in time. Anyone can do it once the randomness is known."
        : seats.length > 0
          ? `${seats.length} of ${jurors} jurors are drawn. Anyone can go on with the draw.`
          : `${jurors} jurors are to be drawn. Anyone can do it once the randomness is known, a few blocks after it was asked for.`;
    case "Evidence":
      return `Anyone can submit evidence ${until(phaseEndsAt)}. Then ${people(seats.length)} vote in secret.`;
    case "Commit": {
      const voted = seats.filter(({ state }) => state === "Committed").length;
      return `${people(seats.length)} vote in secret ${until(phaseEndsAt)}; ${voted} of ${seats.length} ${voted === 1 ? "has" : "have"}.`;
    }
    case "Absent": {
      const absent = seats.filter(({ state }) => state === "Drawn").length;
      return `${people(absent)} did not vote in time. Anyone can have others drawn in their place.`;
    }
    case "Reveal": {
      const revealed = seats.filter(({ state }) => state === "Revealed").length;
      const sealed = seats.filter(({ state }) => state === "Committed").length;
      return `The vote is closed. Jurors reveal what they chose ${until(phaseEndsAt)}; ${revealed} of ${revealed + sealed} ${revealed === 1 ? "has" : "have"}.`;
    }
    case "Appeal":
      if (round.appeal !== undefined) {
        const isOpen =
          now < challengeEndsAt &&
          challengeChoices({ choices: dispute.choices, ruling: ruling ?? 0, appeal: round.appeal }).length >
            0;
        const further = isOpen ? ` A challenge for more can replace it ${until(challengeEndsAt)}.` : "";
        return `The jurors say: ${given}. It was challenged: unless somebody posts the same for it ${until(phaseEndsAt)}, the ruling becomes ${choiceWords(dispute, round.appeal.choice)}.${further}`;
      }
      return now < challengeEndsAt
        ? `The jurors say: ${given}. Anyone can challenge it ${until(challengeEndsAt)}; otherwise it becomes the ruling at ${at(phaseEndsAt)}.`
        : `The jurors say: ${given}. Nobody challenged it in time, so it becomes the ruling at ${at(phaseEndsAt)}.`;
    case "Final":
      return `The ruling is final: ${given}. Anyone can now have it executed.`;
    case "Ruled":
      return ruling === 0 ? "The court refused to rule." : `The court ruled: ${given}.`;
  }
}

function people(count: number): string {
  return count === 1 ? "1 juror" : `${count} jurors`;
}
