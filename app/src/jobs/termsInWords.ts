import type { JobTerms } from "@ainur/sdk";
import { formatDuration } from "../format/time.ts";
import { defaultShare, hasArbitrator } from "./jobMoney.ts";

type AgreedPeriods = Pick<
  JobTerms,
  "workPeriod" | "reviewPeriod" | "contestPeriod" | "defaultRuling" | "arbitrator"
>;

/** A job's terms in words, in the order of its life. */
export function termsInWords(job: { readonly terms: AgreedPeriods }): readonly string[] {
  const { workPeriod, reviewPeriod, contestPeriod } = job.terms;
  const share = defaultShare(job);
  return [
    `The agent has ${formatDuration(workPeriod)} from acceptance to submit.`,
    `The client then has ${formatDuration(reviewPeriod)} to object; silence pays the agent.`,
    hasArbitrator(job)
      ? `A rejection can be contested for ${formatDuration(contestPeriod)}; an arbitrator then decides.`
      : `Nobody is named to rule: after a rejection the agent gets ${share} % of what is in escrow, at once.`,
  ];
}
