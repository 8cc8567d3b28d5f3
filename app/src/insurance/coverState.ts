import { DISPUTE_TIME } from "@ainur/sdk";
import { formatAmount, type Token } from "../format/amount.ts";
import { formatTime } from "../format/time.ts";
import type { Tone } from "../jobs/jobTone.ts";
import type { Cover } from "./InsurancePool.ts";

/** What became of a cover, or until when it is planned to last, or pays. `now` is seconds. */
export function coverState(
  { closedAt, paid, refund, recovered, reservedUntil }: Cover,
  token: Token,
  now: number,
): { readonly tone: Tone; readonly label: string } {
  if (closedAt === undefined) {
    const paysUntil = reservedUntil + DISPUTE_TIME;
    if (now >= paysUntil) return { tone: "funded", label: "Open, but too late to be paid" };
    const label =
      reservedUntil > now
        ? `Open until ${formatTime(reservedUntil, now)}`
        : `Open, pays until ${formatTime(paysUntil, now)}`;
    return { tone: "funded", label };
  }
  if (paid > 0n) {
    const back = recovered > 0n ? `, ${formatAmount(recovered, token)} paid back` : "";
    return { tone: "failed", label: `Paid ${formatAmount(paid, token)}${back}` };
  }
  if (refund > 0n) return { tone: "open", label: `Cancelled, ${formatAmount(refund, token)} returned` };
  return { tone: "completed", label: "Ended without loss" };
}
