import { type Context, type Event, ponder } from "ponder:registry";
import { ledgerAccount, ledgerMovement, operator } from "ponder:schema";
import { tokenOf } from "@ainur/sdk";
import { type Hex, maxUint160, zeroAddress } from "viem";
import { changedAt, originOf } from "./origin.ts";
import { takeCause } from "./pendingCauses.ts";
import { changeToken } from "./tokens.ts";
import { sum } from "./totals.ts";

ponder.on("Ledger:Transfer", async ({ event, context }) => {
  const { caller, sender, receiver, id: tokenId, amount } = event.args;
  // Anyone may move nothing of anything, also of ids that are no token.
  if (tokenId > maxUint160) return;
  const token = tokenOf(tokenId);
  const from = sender === zeroAddress ? null : sender;
  const to = receiver === zeroAddress ? null : receiver;
  const cause = await takeCause(context, event, { id: event.id, caller, from, to });
  if (amount === 0n) return;

  const kind = from === null ? "deposit" : to === null ? "withdrawal" : "transfer";
  await context.db
    .insert(ledgerMovement)
    .values({ id: event.id, kind, token, from, to, amount, caller, ...cause, ...originOf(event) });
  if (from !== null) await addToBalance(context, event, { owner: from, token, amount: -amount });
  if (to !== null) await addToBalance(context, event, { owner: to, token, amount });
  if (kind === "deposit") {
    await changeToken(context, event, token, ({ held }) => ({ held: held + amount }));
    await sum(context, event, token, { deposited: amount });
  } else if (kind === "withdrawal") {
    await changeToken(context, event, token, ({ held }) => ({ held: held - amount }));
    await sum(context, event, token, { withdrawn: amount });
  }
});

ponder.on("Ledger:OperatorSet", async ({ event, context }) => {
  const { owner, spender, approved } = event.args;
  const row = { approved, ...changedAt(event) };
  await context.db
    .insert(operator)
    .values({ owner, operator: spender, ...row })
    .onConflictDoUpdate(row);
});

type Change = { readonly owner: Hex; readonly token: Hex; readonly amount: bigint };

async function addToBalance({ db }: Context, event: Pick<Event, "block">, { owner, token, amount }: Change) {
  const at = changedAt(event);
  await db
    .insert(ledgerAccount)
    .values({ owner, token, balance: amount, ...at })
    .onConflictDoUpdate(({ balance }) => ({ balance: balance + amount, ...at }));
}
