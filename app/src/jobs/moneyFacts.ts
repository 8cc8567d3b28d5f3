import type { Token } from "../format/amount.ts";
import { AINU } from "../tokens/knownTokens.ts";
import type { Job } from "./Job.ts";
import { escrowed } from "./jobMoney.ts";

export type MoneyFact = { readonly name: string; readonly amount: bigint };

/** Where a job's money is now. The parts add up to the price. */
export function moneyFacts(job: Job): readonly MoneyFact[] {
  const { toPayee, fee, toClient } = job.payout;
  return [
    { name: "In escrow", amount: escrowed(job) },
    { name: "Paid to the agent", amount: toPayee },
    { name: "Protocol fee", amount: fee },
    { name: "Returned to the client", amount: toClient },
  ].filter(({ amount }) => amount > 0n);
}

export type SecurityFact = MoneyFact & { readonly token: Token };

/** What stands behind a job beside its escrow, and what came of it. */
export function securityFacts({ terms, token, slashed, penalty, cover }: Job): readonly SecurityFact[] {
  return [
    { name: "Bond behind this job", amount: terms.bond, token: AINU },
    { name: "Damages from the bond", amount: slashed, token: AINU },
    { name: "Penalty from the bond", amount: penalty, token: AINU },
    ...(cover === undefined
      ? []
      : [
          { name: "Insured for", amount: cover.amount, token },
          { name: "Premium", amount: cover.premium, token },
          { name: "Premium returned", amount: cover.refund, token },
          { name: "Paid by the insurance", amount: cover.paid, token },
        ]),
  ].filter(({ amount }) => amount > 0n);
}
