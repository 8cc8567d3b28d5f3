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
