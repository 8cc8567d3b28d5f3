import { type Context, type Event, ponder } from "ponder:registry";
import { agent, delegateVotes, nomination, nominationMovement, nominationPool, reward } from "ponder:schema";
import { nominationAssets, WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { Hex } from "viem";
import { changedAt, originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { expectTransfer } from "./pendingCauses.ts";

type PoolRow = typeof nominationPool.$inferSelect;
type NominationRow = typeof nomination.$inferSelect;
type LogEvent = Extract<Event, { log: unknown }>;

/** As {INominations} sets it for every pool. */
const DEFAULT_COMMISSION_BPS = 1_000;

ponder.on("Nominations:Nominated", async ({ event, context }) => {
  const { agentId, nominator, amount, minted, assets, shares } = event.args;
  const nominators = await changeNomination(context, event, { agentId, nominator }, (row) => ({
    shares: row.shares + minted,
    nominated: row.nominated + amount,
  }));
  await changePool(context, event, agentId, (pool) => ({
    assets,
    shares,
    nominators: pool.nominators + nominators,
  }));
  await move(context, event, { kind: "nominate", agentId, nominator, amount });
  await expectTransfer(context, event, { cause: "nomination", agentId });
});

ponder.on("Nominations:NominationLeaving", async ({ event, context }) => {
  const { agentId, nominator, amount, burned, leavingMinted, withdrawableAt, assets, shares } = event.args;
  const nominators = await changeNomination(context, event, { agentId, nominator }, (row) => ({
    shares: row.shares - burned,
    leavingShares: row.leavingShares + leavingMinted,
    withdrawableAt: BigInt(withdrawableAt),
  }));
  await changePool(context, event, agentId, (pool) => ({
    assets,
    shares,
    nominators: pool.nominators + nominators,
  }));
  await changeLeaving(context, event, agentId, leavingMinted);
  await move(context, event, { kind: "leave", agentId, nominator, amount });
});

ponder.on("Nominations:NominationWithdrawn", async ({ event, context }) => {
  const { agentId, nominator, amount, leavingBurned } = event.args;
  const nominators = await changeNomination(context, event, { agentId, nominator }, (before) => ({
    leavingShares: before.leavingShares - leavingBurned,
    withdrawableAt: 0n,
    withdrawn: before.withdrawn + amount,
  }));
  await changePool(context, event, agentId, (pool) => ({
    nominators: pool.nominators + nominators,
  }));
  await changeLeaving(context, event, agentId, -leavingBurned);
  await move(context, event, { kind: "withdraw", agentId, nominator, amount });
  await expectTransfer(context, event, { cause: "unnominated", agentId });
});

ponder.on("Nominations:NominationsSlashed", async ({ event, context }) => {
  const { agentId, fromActive, fromLeaving, assets, leavingAssets } = event.args;
  const amount = fromActive + fromLeaving;
  await changePool(context, event, agentId, ({ slashed }) => ({
    assets,
    leavingAssets,
    slashed: slashed + amount,
  }));
  await move(context, event, { kind: "slash", agentId, amount });
});

ponder.on("Nominations:RewardsAdded", async ({ event, context }) => {
  const { from, amount, totalAssets } = event.args;
  await context.db.insert(reward).values({ id: event.id, from, amount, totalAssets, ...originOf(event) });
  await expectTransfer(context, event, { cause: "reward" });
});

ponder.on("Nominations:PoolRewarded", async ({ event, context }) => {
  const { agentId, toNominators, commission } = event.args;
  await changePool(context, event, agentId, (pool) => ({
    rewarded: pool.rewarded + toNominators,
    commission: pool.commission + commission,
  }));
  await move(context, event, { kind: "reward", agentId, amount: toNominators + commission });
});

ponder.on("Nominations:RewardsClaimed", async ({ event, context }) => {
  const { agentId, nominator, amount } = event.args;
  await changeNomination(context, event, { agentId, nominator }, ({ claimed }) => ({
    claimed: claimed + amount,
  }));
  await move(context, event, { kind: "claim", agentId, nominator, amount });
  await expectTransfer(context, event, { cause: "reward", agentId });
});

ponder.on("Nominations:RewardsCompounded", async ({ event, context }) => {
  const { agentId, nominator, amount } = event.args;
  await changeNomination(context, event, { agentId, nominator }, ({ claimed }) => ({
    claimed: claimed + amount,
  }));
  await move(context, event, { kind: "compound", agentId, nominator, amount });
});

ponder.on("Nominations:CommissionClaimed", async ({ event, context }) => {
  const { agentId, to, amount } = event.args;
  await changePool(context, event, agentId, ({ commissionClaimed }) => ({
    commissionClaimed: commissionClaimed + amount,
  }));
  await move(context, event, { kind: "commission", agentId, nominator: to, amount });
  await expectTransfer(context, event, { cause: "reward", agentId });
});

ponder.on("Nominations:CommissionSet", async ({ event, context }) => {
  const { agentId, commissionBps, effectiveAt } = event.args;
  const isNow = BigInt(effectiveAt) <= event.block.timestamp;
  await changePool(context, event, agentId, () =>
    isNow
      ? { commissionBps, nextCommissionBps: 0, nextCommissionAt: 0n }
      : { nextCommissionBps: commissionBps, nextCommissionAt: BigInt(effectiveAt) },
  );
});

ponder.on("Nominations:PoolDelegateChanged", async ({ event, context }) => {
  const { agentId, to } = event.args;
  await changePool(context, event, agentId, () => ({ delegate: BigInt(to) === 0n ? null : to }));
});

ponder.on("Nominations:DelegateVotesChanged", async ({ event, context }) => {
  const { delegate, newVotes } = event.args;
  const row = { votes: newVotes, ...changedAt(event) };
  await context.db
    .insert(delegateVotes)
    .values({ delegate, ...row })
    .onConflictDoUpdate(row);
});

ponder.on("Nominations:SlashedCollected", ({ event, context }) =>
  expectTransfer(context, event, { cause: "penalty" }),
);

ponder.on("Nominations:RecipientsSet", ({ event, context }) => {
  const { reserve, treasury, reserveBps } = event.args;
  return setParameters(context, event, {
    nominationReserve: reserve,
    nominationTreasury: treasury,
    nominationReserveBps: reserveBps,
  });
});

/** A commission that was set for later counts once its time has come and the pool is touched. */
function withDueCommission(pool: PoolRow, now: bigint): PoolRow {
  const { nextCommissionBps, nextCommissionAt } = pool;
  if (nextCommissionAt === 0n || nextCommissionAt > now) return pool;
  return { ...pool, commissionBps: nextCommissionBps, nextCommissionBps: 0, nextCommissionAt: 0n };
}

/** Leaving shares are worth what the agent's offences have left of them, rounded down all together. */
async function changeLeaving(context: Context, event: LogEvent, agentId: bigint, change: bigint) {
  const factor = (await context.db.find(agent, { id: agentId }))?.nominationFactor ?? WHOLE_NOMINATION_FACTOR;
  await changePool(context, event, agentId, (pool) => {
    const leavingShares = pool.leavingShares + change;
    return { leavingShares, leavingAssets: nominationAssets(leavingShares, factor) };
  });
}

async function changePool(
  { db }: Context,
  event: LogEvent,
  agentId: bigint,
  change: (row: PoolRow) => Partial<PoolRow>,
) {
  const empty = {
    agentId,
    assets: 0n,
    shares: 0n,
    leavingAssets: 0n,
    leavingShares: 0n,
    nominators: 0,
    commissionBps: DEFAULT_COMMISSION_BPS,
    nextCommissionBps: 0,
    nextCommissionAt: 0n,
    rewarded: 0n,
    commission: 0n,
    commissionClaimed: 0n,
    slashed: 0n,
    delegate: null,
    ...changedAt(event),
  };
  await db
    .insert(nominationPool)
    .values({ ...empty, ...change(empty) })
    .onConflictDoUpdate((row) => {
      const pool = withDueCommission(row, event.block.timestamp);
      return { ...pool, ...change(pool), ...changedAt(event) };
    });
}

/** Changes what an account has behind an agent; tells how many nominators that makes more. */
async function changeNomination(
  { db }: Context,
  event: LogEvent,
  key: { readonly agentId: bigint; readonly nominator: Hex },
  change: (row: NominationRow) => Partial<NominationRow>,
): Promise<number> {
  const before = await db.find(nomination, key);
  const row = before ?? {
    ...key,
    shares: 0n,
    leavingShares: 0n,
    withdrawableAt: 0n,
    nominated: 0n,
    withdrawn: 0n,
    claimed: 0n,
    ...changedAt(event),
  };
  const values = { ...row, ...change(row), ...changedAt(event) };
  const more = countOf(values) - countOf(row); // before the update, which may change this very row
  await db.insert(nomination).values(values).onConflictDoUpdate(values);
  return more;
}

/** A nominator, while it has shares. */
function countOf({ shares, leavingShares }: Pick<NominationRow, "shares" | "leavingShares">): number {
  return shares > 0n || leavingShares > 0n ? 1 : 0;
}

type Movement = Pick<typeof nominationMovement.$inferInsert, "kind" | "agentId" | "amount" | "nominator">;

async function move({ db }: Context, event: LogEvent, movement: Movement) {
  await db.insert(nominationMovement).values({ id: event.id, ...movement, ...originOf(event) });
}
