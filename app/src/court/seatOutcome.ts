import type { SeatState } from "@ainur/sdk";
import type { Tone } from "../jobs/jobTone.ts";
import type { Seat } from "./Dispute.ts";

export type SeatOutcome = { readonly tone: Tone; readonly label: string };

const before: Readonly<Partial<Record<SeatState, SeatOutcome>>> = {
  Committed: { tone: "funded", label: "Voted, sealed" },
  Revealed: { tone: "submitted", label: "Revealed" },
  Absent: { tone: "failed", label: "Absent" },
  Leaked: { tone: "failed", label: "Gave its vote away" },
};

/** What became of a seat, in a word or two. */
export function seatOutcome({ state, coherent }: Pick<Seat, "state" | "coherent">): SeatOutcome {
  if (coherent === true) return { tone: "completed", label: "With the ruling" };
  if (coherent === false) return { tone: "disputed", label: "Off the ruling" };
  return before[state] ?? { tone: "open", label: "To vote" };
}
