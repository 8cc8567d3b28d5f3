import { type CourtPhase, disputePhase, MAX_APPEALS, medianRuling } from "@ainur/sdk";
import type { Dispute, Round } from "./Dispute.ts";

export type DisputeStage = {
  readonly phase: CourtPhase;
  /** Seconds; 0 where only an act ends the phase. */
  readonly phaseEndsAt: number;
  /** When the time to challenge ends, which is the first half of that to appeal, in seconds; 0 in other phases. */
  readonly challengeEndsAt: number;
  /** The present round. */
  readonly round: Round;
  /** Whether a round can follow it. */
  readonly isAppealable: boolean;
  /** What the last finished vote gave, or the final ruling; `undefined` before the first vote is over. */
  readonly ruling: number | undefined;
};

export type DisputeStageParameters = {
  readonly dispute: Dispute;
  /** Seconds, of the court's parameters. */
  readonly appealPeriod: number;
  readonly now: number;
};

const unknown: Round = {
  index: 0,
  jurors: 0,
  misses: 0,
  drawing: true,
  redrawn: false,
  ruling: undefined,
  appeal: undefined,
  seats: [],
};

/** Where a dispute is now: time moves it on without an event. */
export function disputeStage({ dispute, appealPeriod, now }: DisputeStageParameters): DisputeStage {
  const round = dispute.rounds.at(-1) ?? unknown;
  const isAppealable = round.index < MAX_APPEALS;
  const isRuled = dispute.ruledAt !== undefined;
  const stage = disputePhase({ round, seats: round.seats, isAppealable, appealPeriod, isRuled, now });
  const challengeEndsAt = stage.phase === "Appeal" ? stage.phaseEndsAt - Math.floor(appealPeriod / 2) : 0;
  return { ...stage, challengeEndsAt, round, isAppealable, ruling: rulingAt(dispute, round, stage.phase) };
}

function rulingAt({ ruling, choices, rounds }: Dispute, round: Round, phase: CourtPhase): number | undefined {
  if (phase === "Ruled") return ruling;
  if (phase === "Final" && round.appeal !== undefined) return round.appeal.choice; // nobody answered it
  if (phase === "Appeal" || phase === "Final") return round.ruling ?? votedRuling(round, choices);
  return rounds.findLast(({ ruling: told }) => told !== undefined)?.ruling;
}

/** What a round's own vote gave, or what became of it if it is the last; `undefined` while it votes. */
export function roundRuling(round: Round, stage: DisputeStage): number | undefined {
  const isOver = stage.phase === "Appeal" || stage.phase === "Final" || stage.phase === "Ruled";
  return round.index === stage.round.index && isOver ? stage.ruling : round.ruling;
}

/** What the revealed votes of a round give. */
function votedRuling({ seats }: Round, choices: number): number {
  const votes = seats.flatMap(({ choice }) => (choice === undefined ? [] : [choice]));
  return medianRuling({ votes, choices });
}
