import { type JobTerms, previewPayout, rulingShare } from "@ainur/sdk";
import { zeroAddress } from "viem";
import type { Job, Payout } from "./Job.ts";

/** What is still in escrow, in units of the job's token. */
export function escrowed(job: Job): bigint {
  return job.closedAt === undefined && job.status !== "Revoked" ? job.terms.price - job.paid : 0n;
}

/** What the parties get if the client accepts, or stays silent. */
export function payoutOnAcceptance({ terms, feeBps, paid }: Job): Payout {
  return previewPayout({ price: terms.price, feeBps, paid });
}

/** What the parties get by a ruling; the terms' own where nobody rules. */
export function payoutOnRuling({ terms, feeBps, paid, ruling }: Job): Payout {
  const shareBps = rulingShare(ruling === 0 ? terms.defaultRuling : ruling);
  return previewPayout({ price: terms.price, feeBps, paid, shareBps });
}

/** The provider's share by the terms where nobody rules, in per cent. */
export function defaultShare({ terms }: { readonly terms: Pick<JobTerms, "defaultRuling"> }): number {
  return rulingShare(terms.defaultRuling) / 100;
}

/** Whether anybody was named to rule a dispute. */
export function hasArbitrator({ terms }: { readonly terms: Pick<JobTerms, "arbitrator"> }): boolean {
  return terms.arbitrator !== zeroAddress;
}
