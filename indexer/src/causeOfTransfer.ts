import type { ledgerMovement } from "ponder:schema";
import { type Hex, isAddressEqual } from "viem";

type Cause = (typeof ledgerMovement.$inferSelect)["cause"];

export type JobsTransfer = {
  /** What the last event of Jobs in this transaction announced. */
  readonly expected: Cause;
  /** Jobs, which moves only its own balance or towards it; a premium apart. */
  readonly jobs: Hex;
  /** Of the job spoken of. */
  readonly payee: Hex | null;
  readonly from: Hex | null;
  readonly to: Hex | null;
};

const inward: ReadonlySet<Cause> = new Set(["price", "post"]);

/**
 * What a transfer by Jobs is for, and whether the announcement covers it. A transfer that nothing announced belongs to a
 * contest: the provider's post, or the arbitrator's fee leaving the Ledger.
 */
export function causeOfTransfer({ expected, jobs, payee, from, to }: JobsTransfer): {
  readonly cause: Cause;
  readonly matches: boolean;
} {
  if (to === null) return { cause: "arbitration", matches: false };
  const isInward = isAddressEqual(to, jobs) && from !== null && !isAddressEqual(from, jobs);
  if (expected === null || inward.has(expected) !== isInward) {
    return { cause: isInward ? "post" : null, matches: false };
  }
  if (expected === "payment" && (payee === null || !isAddressEqual(to, payee))) {
    return { cause: "refund", matches: true };
  }
  return { cause: expected, matches: true };
}
