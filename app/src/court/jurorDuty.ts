import type { Dispute, Seat } from "./Dispute.ts";
import type { DisputeStage } from "./disputeStage.ts";

/** A seat of an agent in a dispute. */
export type HeldSeat = { readonly dispute: Dispute; readonly round: number; readonly seat: Seat };

export type JurorDuty =
  /** The juror can act now, and loses what is at risk if it does not in time. */
  | { readonly act: "commit" | "reveal"; readonly until: number }
  /** Nothing to do yet; `until` is 0 where only an act ends the wait. */
  | { readonly act: "wait"; readonly until: number }
  /** Nothing is left to do. */
  | { readonly act: "done" };

/** What a seat asks of its juror now. */
export function jurorDuty({ round, seat }: HeldSeat, stage: DisputeStage): JurorDuty {
  const { phase, phaseEndsAt } = stage;
  if (round !== stage.round.index || (seat.state !== "Drawn" && seat.state !== "Committed"))
    return { act: "done" };
  if (seat.state === "Drawn") {
    if (phase === "Commit") return { act: "commit", until: phaseEndsAt };
    return phase === "Evidence" ? { act: "wait", until: phaseEndsAt } : { act: "done" };
  }
  if (phase === "Reveal") return { act: "reveal", until: phaseEndsAt };
  return phase === "Commit" || phase === "Absent" || phase === "Drawing"
    ? { act: "wait", until: phaseEndsAt }
    : { act: "done" };
}
