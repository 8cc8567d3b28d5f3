import type { Dispute, Round, Seat } from "./Dispute.ts";

export type VoteColumn = {
  /** 0 refuses to rule. */
  readonly choice: number;
  /** Seats that voted so. */
  readonly seats: readonly Seat[];
};

/** Revealed votes by choice, in the order of the scale; refusals only where there are any, and first. */
export function voteTally({ choices }: Pick<Dispute, "choices">, { seats }: Round): readonly VoteColumn[] {
  const votesFor = (choice: number) => ({ choice, seats: seats.filter((seat) => seat.choice === choice) });
  const refusals = votesFor(0);
  const scale = Array.from({ length: choices }, (_, index) => votesFor(index + 1));
  return refusals.seats.length > 0 ? [refusals, ...scale] : scale;
}

/** Votes that are not known: sealed, or never given. */
export function sealedSeats({ seats }: Round): readonly Seat[] {
  return seats.filter(({ choice }) => choice === undefined);
}
