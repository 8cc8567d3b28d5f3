import type { ledgerMovement } from "ponder:schema";
import { type Hex, isAddressEqual } from "viem";

type Cause = (typeof ledgerMovement.$inferSelect)["cause"];

export type ModuleTransfer = {
  /** What the module's last event in this transaction announced. */
  readonly expected: Cause;
  /** Jobs or Staking; both move only their own balance or towards it. */
  readonly module: Hex;
  /** Of the job spoken of. */
  readonly payee: Hex | null;
  readonly from: Hex | null;
  readonly to: Hex | null;
};

const inward: ReadonlySet<Cause> = new Set(["price", "post", "bond"]);
/** One event, one transfer. What is paid at a job's end can be several. */
const single: ReadonlySet<Cause> = new Set(["price", "post", "bond", "unbonded", "damages", "fees"]);

/**
 * What a module's transfer is for, whether the announcement covers it, and whether that is used up. A transfer that
 * nothing announced belongs to a contest: the provider's post, or the arbitrator's fee leaving the Ledger.
 */
export function causeOfTransfer({ expected, module, payee, from, to }: ModuleTransfer): {
  readonly cause: Cause;
  readonly matches: boolean;
  readonly over: boolean;
} {
  if (to === null) return { cause: "arbitration", matches: false, over: false };
  const isInward = isAddressEqual(to, module) && from !== null && !isAddressEqual(from, module);
  if (expected === null || inward.has(expected) !== isInward) {
    return { cause: isInward ? "post" : null, matches: false, over: false };
  }
  if (expected === "payment" && (payee === null || !isAddressEqual(to, payee))) {
    return { cause: "refund", matches: true, over: false };
  }
  return { cause: expected, matches: true, over: single.has(expected) };
}
