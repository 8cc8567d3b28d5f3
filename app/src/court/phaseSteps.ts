import type { CourtPhase } from "@ainur/sdk";
import type { Dispute } from "./Dispute.ts";
import type { DisputeStage } from "./disputeStage.ts";

export type PhaseStep = {
  readonly name: string;
  readonly state: "done" | "now" | "next";
  /** When it ends or ended, as far as that is known, in seconds. */
  readonly endsAt: number | undefined;
  /** How much of its time has passed, 0 to 1; `undefined` where only an act ends it. */
  readonly progress: number | undefined;
};

export type PhaseStepsParameters = {
  readonly dispute: Dispute;
  readonly stage: DisputeStage;
  readonly appealPeriod: number;
  readonly now: number;
};

type Part = {
  readonly name: string;
  readonly phases: readonly CourtPhase[];
  readonly from?: number;
  readonly to?: number;
};

/** The phases of the present round in their order, and how far the one of now is. */
export function phaseSteps({
  dispute,
  stage,
  appealPeriod,
  now,
}: PhaseStepsParameters): readonly PhaseStep[] {
  const { round, phase, isAppealable } = stage;
  const { commitFrom, commitEndsAt, revealEndsAt } = round;
  const appealEndsAt = round.appealEndsAt ?? (revealEndsAt && revealEndsAt + appealPeriod);
  const parts: readonly Part[] = [
    { name: "Draw", phases: round.redrawn ? [] : ["Drawing"] },
    ...(round.index === 0
      ? [
          {
            name: "Evidence",
            phases: ["Evidence"] as const,
            from: dispute.openedAt,
            to: dispute.evidenceEndsAt,
          },
        ]
      : []),
    {
      name: "Vote",
      phases: round.redrawn ? ["Commit", "Drawing"] : ["Commit", "Absent"],
      ...span(commitFrom, commitEndsAt),
    },
    { name: "Reveal", phases: ["Reveal"], ...span(commitEndsAt, revealEndsAt) },
    ...(isAppealable
      ? [
          {
            name: "Appeal",
            phases: ["Appeal"] as const,
            ...span(appealEndsAt && appealEndsAt - appealPeriod, appealEndsAt),
          },
        ]
      : []),
    { name: "Ruling", phases: ["Final", "Ruled"] },
  ];
  // Jurors are drawn while evidence comes in, and mostly at once.
  const ordered =
    round.index === 0 && phase !== "Drawing" ? parts.filter(({ name }) => name !== "Draw") : parts;
  const present = ordered.findIndex(({ phases }) => phases.includes(phase));
  return ordered.map(({ name, from, to }, index) => ({
    name,
    state: phase === "Ruled" || index < present ? "done" : index === present ? "now" : "next",
    endsAt: to,
    progress:
      index === present && from !== undefined && to !== undefined && to > now
        ? Math.min(Math.max((now - from) / (to - from), 0), 1)
        : undefined,
  }));
}

function span(from: number | undefined, to: number | undefined) {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
