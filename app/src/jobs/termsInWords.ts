import type { JobTerms } from "@ainur/sdk";
import type { Address } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import { formatDuration } from "../format/time.ts";
import { defaultShare, hasArbitrator } from "./jobMoney.ts";

type AgreedPeriods = Pick<
  JobTerms,
  "workPeriod" | "reviewPeriod" | "contestPeriod" | "defaultRuling" | "arbitrator" | "damages" | "minJurors"
>;

export type TermsInWordsParameters = {
  readonly terms: AgreedPeriods;
  readonly token: Token;
  /** The protocol's. */
  readonly court: Address;
};

const DEFAULT_JURORS = 3;

/** A job's terms in words, in the order of its life. */
export function termsInWords({ terms, token, court }: TermsInWordsParameters): readonly string[] {
  const { workPeriod, reviewPeriod, contestPeriod, damages, arbitrator, minJurors } = terms;
  const judge = sameAddress(arbitrator, court)
    ? `${minJurors || DEFAULT_JURORS} drawn jurors of the court decide`
    : "an arbitrator decides";
  return [
    `The agent has ${formatDuration(workPeriod)} from acceptance to submit.`,
    `The client then has ${formatDuration(reviewPeriod)} to object; silence pays the agent.`,
    hasArbitrator({ terms })
      ? `A rejection can be contested for ${formatDuration(contestPeriod)}; then ${judge}. Silence accepts what the client asks for.`
      : `Nobody is named to rule: after a rejection the agent gets ${defaultShare({ terms })} % of what is in escrow, at once.`,
    ...(damages > 0n
      ? [
          `If the work fails, the agent owes damages of ${formatAmount(damages, token)}; its bond answers for them first.`,
        ]
      : []),
  ];
}
