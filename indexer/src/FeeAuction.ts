import { type Context, type Event, ponder } from "ponder:registry";
import { feeAuction, feeSale } from "ponder:schema";
import type { Hex } from "viem";
import { changedAt, originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { expectTransfer } from "./pendingCauses.ts";

// While a lot is on sale only its sale starts another.
ponder.on("FeeAuction:AuctionStarted", async ({ event, context }) => {
  const { token, amount } = event.args;
  const running = await context.db.find(feeAuction, { token });
  const isNext = running !== null && running.amount > 0n;
  await putOnSale(
    context,
    event,
    token,
    isNext
      ? { amount: running.amount, startedAt: running.startedAt, nextAmount: amount }
      : { amount, startedAt: event.block.timestamp },
  );
});

ponder.on("FeeAuction:FeesSold", async ({ event, context }) => {
  const { token, buyer, amount, paid } = event.args;
  await context.db.insert(feeSale).values({ id: event.id, token, buyer, amount, paid, ...originOf(event) });
  const next = (await context.db.find(feeAuction, { token }))?.nextAmount ?? null;
  await putOnSale(
    context,
    event,
    token,
    next === null ? nothing : { amount: next, startedAt: event.block.timestamp },
  );
  await expectTransfer(context, event, { cause: "fees" });
});

ponder.on("FeeAuction:FeesDistributed", ({ event, context }) =>
  expectTransfer(context, event, { cause: "fees" }),
);

ponder.on("FeeAuction:FeesForwarded", async ({ event, context }) => {
  await putOnSale(context, event, event.args.token, nothing); // of a token that was delisted meanwhile
  await expectTransfer(context, event, { cause: "fees" });
});

ponder.on("FeeAuction:SplitSet", ({ event, context }) =>
  setParameters(context, event, { feeTreasury: event.args.treasury, rewardBps: event.args.rewardBps }),
);

const nothing = { amount: 0n, startedAt: 0n };

type Lot = { readonly amount: bigint; readonly startedAt: bigint; readonly nextAmount?: bigint | null };

async function putOnSale(
  { db }: Context,
  event: Extract<Event, { log: unknown }>,
  token: Hex,
  { amount, startedAt, nextAmount = null }: Lot,
) {
  const row = { amount, startedAt, nextAmount, ...changedAt(event) };
  await db
    .insert(feeAuction)
    .values({ token, ...row })
    .onConflictDoUpdate(row);
}
