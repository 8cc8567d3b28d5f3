import type { JobState } from "../actions/jobs/getJob.ts";
import { damagesOwed, previewPayout, rulingShare } from "../math/jobMoney.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

export type ChallengeLossParameters = {
  readonly terms: Pick<JobTerms, "price" | "damages" | "defaultRuling">;
  readonly state: Pick<JobState, "paid" | "feeBps">;
  /** Whose loss. */
  readonly party: "client" | "provider";
  /** What the votes gave, 0 to 5. */
  readonly ruling: number;
  /** What the challenge would make of it, 1 to 5. */
  readonly choice: number;
  /** What the job's bond is worth, in units of its token. */
  readonly bondValue: bigint;
};

/**
 * What a challenge to a ruling would take from a party, in units of the job's token: of the escrow, protocol fee deducted, and of
 * the damages that the bond answers for. Negative where it would give. Posts, the score, its fine and cover are not counted.
 *
 * @example
 * const loss = challengeLoss({ terms, state, party: "provider", ruling: 5, choice: 1, bondValue });
 */
export function challengeLoss({ ruling, choice, ...job }: ChallengeLossParameters): bigint {
  return outcome(job, ruling) - outcome(job, choice);
}

function outcome(
  { terms, state, party, bondValue }: Omit<ChallengeLossParameters, "ruling" | "choice">,
  ruling: number,
): bigint {
  const shareBps = rulingShare(ruling === 0 ? terms.defaultRuling : ruling);
  const { toPayee, toClient } = previewPayout({ ...state, price: terms.price, shareBps });
  // Who refuses to rule finds no fault.
  const owed = ruling === 0 ? 0n : damagesOwed(terms.damages, shareBps);
  const damages = owed < bondValue ? owed : bondValue;
  return party === "provider" ? toPayee - damages : toClient + damages;
}
