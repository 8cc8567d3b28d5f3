import type { Context, Event } from "ponder:registry";
import { earning } from "ponder:schema";
import type { JobRow } from "./changeJob.ts";
import { changedAt } from "./origin.ts";
import { changeToken } from "./tokens.ts";
import { sum } from "./totals.ts";

type Pay = { readonly toPayee: bigint; readonly fee: bigint };

/** Adds what a job paid to its agent's earnings, the volume and the fees. */
export async function earn(
  context: Context,
  event: Pick<Event, "block">,
  { agentId, token }: JobRow,
  { toPayee, fee }: Pay,
) {
  if (toPayee + fee === 0n) return;
  const at = changedAt(event);
  await context.db
    .insert(earning)
    .values({ agentId, token, amount: toPayee, ...at })
    .onConflictDoUpdate(({ amount }) => ({ amount: amount + toPayee, ...at }));
  await changeToken(context, event, token, ({ accruedFees }) => ({ accruedFees: accruedFees + fee }));
  await sum(context, event, token, { volume: toPayee + fee, fees: fee });
}
