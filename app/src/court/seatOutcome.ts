import type { Tone } from "../jobs/jobTone.ts";
import type { Seat } from "./Dispute.ts";

export type SeatOutcome = { readonly tone: Tone; readonly label: string };

/** What became of a seat, in a word or two. */
export function seatOutcome({ state, coherent }: Pick<Seat, "state" | "coherent">): SeatOutcome {
  switch (state) {
    case "Empty":
    case "Drawn":
      return { tone: "open", label: "To vote" };
    case "Committed":
      return { tone: "funded", label: "Voted, sealed" };
    case "Revealed":
      return { tone: "submitted", label: "Revealed" };
    case "Absent":
      return { tone: "failed", label: "Absent" };
    case "Leaked":
      return { tone: "failed", label: "Gave its vote away" };
    case "Settled":
      return coherent === true
        ? { tone: "completed", label: "With the ruling" }
        : { tone: "disputed", label: "Off the ruling" };
  }
}
