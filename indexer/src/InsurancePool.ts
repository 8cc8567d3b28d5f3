import { type Context, type Event, ponder } from "ponder:registry";
import { cover, insurancePool, poolMovement, poolRate, underwriting } from "ponder:schema";
import { type Hex, zeroAddress } from "viem";
import { changedAt, originOf } from "./origin.ts";
import { expectTransfer } from "./pendingCauses.ts";

type PoolRow = typeof insurancePool.$inferSelect;
type UnderwritingRow = typeof underwriting.$inferSelect;
type LogEvent = Extract<Event, { log: unknown }>;

ponder.on("InsurancePool:Deposit", async ({ event, context }) => {
  const { owner, assets: amount, shares } = event.args;
  const pool = await changePool(context, event, (row) => ({ assets: row.assets + amount }));
  await changeUnderwriting(context, event, owner, ({ deposited }) => ({ deposited: deposited + amount }));
  await move(context, event, pool, { kind: "deposit", account: owner, amount, shares });
});

ponder.on("InsurancePool:Withdraw", async ({ event, context }) => {
  const { owner, assets: amount, shares } = event.args;
  const pool = await changePool(context, event, (row) => ({
    assets: row.assets - amount,
    sharesAside: row.sharesAside - shares, // no others can be redeemed
  }));
  await changeUnderwriting(context, event, owner, (row) => ({
    withdrawn: row.withdrawn + amount,
    requested: row.requested - shares,
    claimableAt: row.requested === shares ? 0n : row.claimableAt,
  }));
  await move(context, event, pool, { kind: "redeem", account: owner, amount, shares });
});

// Shares that are put aside stay with their owner until they are redeemed: a request moves none.
ponder.on("InsurancePool:Transfer", async ({ event, context }) => {
  const { from, to, value } = event.args;
  if (from === zeroAddress || to === zeroAddress) {
    const change = from === zeroAddress ? value : -value;
    await changePool(context, event, ({ shares }) => ({ shares: shares + change }));
  }
  for (const [account, change] of [
    [from, -value],
    [to, value],
  ] as const) {
    if (account === zeroAddress) continue;
    await changeUnderwriting(context, event, account, ({ shares }) => ({ shares: shares + change }));
  }
});

ponder.on("InsurancePool:RedeemRequested", async ({ event, context }) => {
  const { owner, shares, requested, claimableAt } = event.args;
  await changeUnderwriting(context, event, owner, () => ({ requested, claimableAt: BigInt(claimableAt) }));
  const pool = await changePool(context, event, ({ sharesAside }) => ({ sharesAside: sharesAside + shares }));
  await move(context, event, pool, { kind: "request", account: owner, amount: 0n, shares });
});

ponder.on("InsurancePool:RedeemCancelled", async ({ event, context }) => {
  const { owner, shares } = event.args;
  await changeUnderwriting(context, event, owner, () => ({ requested: 0n, claimableAt: 0n }));
  const pool = await changePool(context, event, ({ sharesAside }) => ({ sharesAside: sharesAside - shares }));
  await move(context, event, pool, { kind: "cancelRequest", account: owner, amount: 0n, shares });
});

ponder.on("InsurancePool:CoverOpened", async ({ event, context }) => {
  const { jobId, client, agentId, amount, premium, reservedUntil, assets, openCover } = event.args;
  await context.db.insert(cover).values({
    jobId,
    pool: event.log.address,
    client,
    agentId,
    amount,
    premium,
    openedAt: event.block.timestamp,
    reservedUntil: BigInt(reservedUntil),
    paid: 0n,
    refund: 0n,
    recovered: 0n,
    transaction: event.transaction.hash,
    ...changedAt(event),
  });
  await changePool(context, event, (row) => ({
    assets,
    openCover,
    openCovers: row.openCovers + 1,
    covers: row.covers + 1,
    premiums: row.premiums + premium,
  }));
});

ponder.on("InsurancePool:CoverClosed", async ({ event, context }) => {
  const { jobId, paid, refund, assets, openCover } = event.args;
  const { client, premium } = await context.db
    .update(cover, { jobId })
    .set({ paid, refund, closedAt: event.block.timestamp, ...changedAt(event) });
  await changePool(context, event, (row) => ({
    assets,
    openCover,
    openCovers: row.openCovers - 1,
    payouts: row.payouts + paid,
    refunds: row.refunds + refund,
  }));
  const movement = { pool: event.log.address, account: client, shares: 0n, jobId, ...originOf(event) };
  const cost = paid + refund;
  await context.db
    .insert(poolMovement)
    .values({ id: event.id, kind: "premium", amount: premium, assets: assets + cost, ...movement });
  if (cost > 0n) {
    const kind = paid > 0n ? "payout" : "refund";
    await context.db
      .insert(poolMovement)
      .values({ id: `${event.id}-${kind}`, kind, amount: cost, assets, ...movement });
  }
  await expectTransfer(context, event, { cause: paid > 0n ? "payout" : "premium", jobId });
});

ponder.on("InsurancePool:Recovered", async ({ event, context }) => {
  const { jobId, from, amount, assets } = event.args;
  const row = await context.db.find(cover, { jobId });
  if (row !== null) {
    await context.db.update(cover, { jobId }).set({ recovered: row.recovered + amount, ...changedAt(event) });
  }
  const pool = await changePool(context, event, ({ recoveries }) => ({
    assets,
    recoveries: recoveries + amount,
  }));
  await move(context, event, pool, { kind: "recovery", account: from, amount, shares: 0n, jobId });
  await expectTransfer(context, event, { cause: "payout", jobId });
});

// A pool's constructor tells rate and manager before anybody knows of the pool: its creation says both again.

ponder.on("InsurancePool:RateSet", async ({ event, context }) => {
  if (!(await isKnown(context, event))) return;
  const { rate } = event.args;
  await changePool(context, event, () => ({ rate }));
  await context.db
    .insert(poolRate)
    .values({ id: event.id, pool: event.log.address, rate, ...originOf(event) });
});

ponder.on("InsurancePool:ManagerChanged", async ({ event, context }) => {
  if (!(await isKnown(context, event))) return;
  await changePool(context, event, () => ({ manager: event.args.to }));
});

async function isKnown({ db }: Context, event: LogEvent): Promise<boolean> {
  return (await db.find(insurancePool, { address: event.log.address })) !== null;
}

async function changePool(
  { db }: Context,
  event: LogEvent,
  change: (row: PoolRow) => Partial<PoolRow>,
): Promise<PoolRow> {
  return db
    .update(insurancePool, { address: event.log.address })
    .set((row) => ({ ...change(row), ...changedAt(event) }));
}

async function changeUnderwriting(
  { db }: Context,
  event: LogEvent,
  owner: Hex,
  change: (row: UnderwritingRow) => Partial<UnderwritingRow>,
) {
  const empty = {
    pool: event.log.address,
    owner,
    shares: 0n,
    requested: 0n,
    claimableAt: 0n,
    deposited: 0n,
    withdrawn: 0n,
    ...changedAt(event),
  };
  await db
    .insert(underwriting)
    .values({ ...empty, ...change(empty) })
    .onConflictDoUpdate((row) => ({ ...change(row), ...changedAt(event) }));
}

type Movement = Pick<typeof poolMovement.$inferInsert, "kind" | "account" | "amount" | "shares" | "jobId">;

async function move({ db }: Context, event: LogEvent, { address, assets }: PoolRow, movement: Movement) {
  await db
    .insert(poolMovement)
    .values({ id: event.id, pool: address, assets, ...movement, ...originOf(event) });
}
