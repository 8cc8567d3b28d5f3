import type { CourtPhase, SeatState } from "../actions/jobs/contractEnums.ts";

/** What the events of a dispute's present round told last. Times are seconds; absent until an event told them. */
export type RoundTimes = {
  /** Waits for jurors to be drawn, for the first time or in place of those who were absent. */
  readonly drawing: boolean;
  /** Those who did not commit were replaced, which happens once. */
  readonly redrawn: boolean;
  readonly commitFrom?: number | undefined;
  readonly commitEndsAt?: number | undefined;
  readonly revealEndsAt?: number | undefined;
  readonly appealEndsAt?: number | undefined;
};

export type DisputePhaseParameters = {
  readonly round: RoundTimes;
  /** Of the present round. */
  readonly seats: readonly { readonly state: SeatState }[];
  /** Whether a round can follow. */
  readonly isAppealable: boolean;
  /** Seconds, of the court's parameters: where nobody has acted since a vote ended by time, no event tells its end. */
  readonly appealPeriod: number;
  /** Whether the ruling was executed. */
  readonly isRuled: boolean;
  /** Seconds, by the chain's clock. */
  readonly now: number;
};

/** As `getDispute` gives them: `phaseEndsAt` is 0 where only an act ends the phase. */
export type DisputePhase = { readonly phase: CourtPhase; readonly phaseEndsAt: number };

/** Appeals that a dispute can go through. */
export const MAX_APPEALS = 2;

/**
 * Where a dispute is at a time, from what its events told: the court moves it on by time alone, without an event. Mirrors
 * `_stageOf` of contracts/court/Disputes.sol.
 *
 * @example
 * const { phase, phaseEndsAt } = disputePhase({ round, seats, isAppealable: round.index < MAX_APPEALS, appealPeriod, isRuled, now });
 */
export function disputePhase(parameters: DisputePhaseParameters): DisputePhase {
  const { round, seats, isRuled, now } = parameters;
  const { drawing, redrawn, commitFrom, commitEndsAt, revealEndsAt, appealEndsAt } = round;
  if (isRuled) return { phase: "Ruled", phaseEndsAt: 0 };
  if (appealEndsAt !== undefined) return afterVote(parameters, appealEndsAt);
  if (drawing || commitFrom === undefined || commitEndsAt === undefined || revealEndsAt === undefined)
    return { phase: "Drawing", phaseEndsAt: 0 };
  if (now < commitFrom) return { phase: "Evidence", phaseEndsAt: commitFrom };
  if (now < commitEndsAt) return { phase: "Commit", phaseEndsAt: commitEndsAt };
  if (!redrawn && seats.some(({ state }) => state === "Drawn")) return { phase: "Absent", phaseEndsAt: 0 };
  if (!seats.some(({ state }) => state === "Committed" || state === "Revealed"))
    return afterVote(parameters, commitEndsAt + parameters.appealPeriod);
  if (now < revealEndsAt) return { phase: "Reveal", phaseEndsAt: revealEndsAt };
  return afterVote(parameters, revealEndsAt + parameters.appealPeriod);
}

function afterVote({ isAppealable, now }: DisputePhaseParameters, endsAt: number): DisputePhase {
  return isAppealable && now < endsAt
    ? { phase: "Appeal", phaseEndsAt: endsAt }
    : { phase: "Final", phaseEndsAt: 0 };
}
