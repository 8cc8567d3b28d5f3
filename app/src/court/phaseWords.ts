import type { CourtPhase } from "@ainur/sdk";
import type { Tone } from "../jobs/jobTone.ts";

export type PhaseWords = { readonly tone: Tone; readonly label: string };

/** A phase by a word and the colour of its state. */
export const phaseWords: Readonly<Record<CourtPhase, PhaseWords>> = {
  None: { tone: "open", label: "Unknown" },
  Drawing: { tone: "open", label: "Drawing jurors" },
  Evidence: { tone: "funded", label: "Evidence" },
  Commit: { tone: "submitted", label: "Secret vote" },
  Absent: { tone: "disputed", label: "Jurors absent" },
  Reveal: { tone: "submitted", label: "Reveal" },
  Appeal: { tone: "disputed", label: "Appeal" },
  Final: { tone: "disputed", label: "To be executed" },
  Ruled: { tone: "completed", label: "Ruled" },
};
