import { type Address, isAddressEqual } from "viem";
import type { JobTransition } from "../hooks/useJob.ts";

const words: Readonly<Record<JobTransition["event"], string>> = {
  JobOpened: "Opened: the price went into escrow",
  JobFunded: "Accepted by the agent: its bond was locked and the work began",
  JobSubmitted: "Work submitted: the review began",
  MilestonePaid: "A part of the price was paid",
  JobRejected: "Work rejected by the client",
  JobContested: "Rejection contested: the arbitrator decides",
  JobRuled: "The arbitrator ruled",
  JobExtended: "Both extended the deadline",
  JobRevoked: "A signature was withdrawn",
  JobClosed: "Ended",
  JobInsured: "Insured: the premium was paid",
  BondSettled: "The agent's bond was settled",
  CoverSettled: "The insurance was settled",
  CallFailed: "A call to another contract failed; anyone can repeat it",
};

/** What an event of a job's history means. An ending is named by its status, or by who ended an offer. */
export function transitionWords(
  { event, status, sender }: Pick<JobTransition, "event" | "status" | "sender">,
  provider: Address,
): string {
  if (event !== "JobClosed") return words[event];
  const isDeclined = status === "Cancelled" && isAddressEqual(sender, provider);
  return `${words.JobClosed}: ${isDeclined ? "declined by the agent" : status.toLowerCase()}`;
}
