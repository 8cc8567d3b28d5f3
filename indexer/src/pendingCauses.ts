import type { Context, Event } from "ponder:registry";
import { insurancePool, job, ledgerMovement, pendingCause } from "ponder:schema";
import { type Hex, isAddressEqual } from "viem";
import { causeOfTransfer } from "./causeOfTransfer.ts";
import { changedAt } from "./origin.ts";

// Modules say what they do before they move money in the Ledger, in one transaction. What was said last is kept by
// transaction, so that a transfer finds what it is for.

type LogEvent = Extract<Event, { log: unknown }>;
type PendingCause = typeof pendingCause.$inferSelect;
type Cause = NonNullable<PendingCause["cause"]>;

type Expectation = {
  readonly cause: Cause;
  /** How many are meant; all until the next event if it does not say. */
  readonly transfers?: number;
  readonly jobId?: bigint | null;
  readonly agentId?: bigint;
};

/** Says what the next transfers by the event's contract in this transaction are for. */
export async function expectTransfer(
  { db }: Context,
  event: LogEvent,
  { cause, transfers, jobId, agentId }: Expectation,
) {
  const row = {
    module: event.log.address,
    cause,
    transfers: transfers ?? null,
    jobId: jobId ?? null,
    agentId: agentId ?? null,
    ...changedAt(event),
  };
  await db
    .insert(pendingCause)
    .values({ transaction: event.transaction.hash, unclaimed: [], ...row })
    .onConflictDoUpdate(row);
}

/** Says which job this transaction speaks of. What Jobs said of the same job before still counts. */
export async function speakOf(
  { db }: Context,
  event: LogEvent,
  { id: jobId, agentId }: { readonly id: bigint; readonly agentId: bigint },
) {
  const module = event.log.address;
  const row = { module, jobId, agentId, ...changedAt(event) };
  await db
    .insert(pendingCause)
    .values({ transaction: event.transaction.hash, cause: null, transfers: null, unclaimed: [], ...row })
    .onConflictDoUpdate((before) => {
      const counts = before.jobId === jobId && isAddressEqual(before.module, module);
      return { ...row, cause: counts ? before.cause : null };
    });
}

/** The job that this transaction spoke of last, when `module` is Jobs. */
export async function pendingJob({ db, contracts }: Context, event: LogEvent, module: Hex) {
  if (!isAddressEqual(module, contracts.Jobs.address)) return null;
  const pending = await db.find(pendingCause, { transaction: event.transaction.hash });
  return pending?.jobId ?? null;
}

export type LedgerTransfer = {
  readonly id: string;
  readonly caller: Hex;
  readonly from: Hex | null;
  readonly to: Hex | null;
};

type Found = Pick<PendingCause, "cause" | "jobId" | "agentId">;

const nothing: Found = { cause: null, jobId: null, agentId: null };

/** What a transfer is for, as far as a module or an insurance pool caused it. */
export async function takeCause(context: Context, event: LogEvent, transfer: LedgerTransfer): Promise<Found> {
  const { db, contracts } = context;
  const { caller, from, to } = transfer;
  const { Jobs, Court, Staking, Nominations, FeeAuction } = contracts;
  const modules = [Jobs, Court, Staking, Nominations, FeeAuction];
  if (!modules.some(({ address }) => isAddressEqual(caller, address))) {
    if ((await db.find(insurancePool, { address: caller })) === null) return nothing;
    if (from === null || to === null) return { ...nothing, cause: "capital" };
  }
  const pending = await db.find(pendingCause, { transaction: event.transaction.hash });
  // Copied, as using it changes this very row.
  const announced = pending !== null && isAddressEqual(pending.module, caller) ? { ...pending } : null;
  if (isAddressEqual(caller, Jobs.address)) return takeFromJobs(context, event, transfer, announced);

  if (announced === null || announced.cause === null) {
    // The court alone moves what it did not announce: what was left over when it settled a round.
    return isAddressEqual(caller, Court.address) ? { ...nothing, cause: "fees" } : nothing;
  }
  await use(context, event, announced);
  const isPaidByJobs = from !== null && isAddressEqual(from, Jobs.address);
  if (announced.cause === "arbitration" && isPaidByJobs) await leaveUnclaimed(context, event, transfer.id);
  return found(announced, announced.cause);
}

async function takeFromJobs(
  context: Context,
  event: LogEvent,
  { id, from, to }: LedgerTransfer,
  announced: PendingCause | null,
): Promise<Found> {
  const { db, contracts } = context;
  const terms = announced?.jobId == null ? null : await db.find(job, { id: announced.jobId });
  const { cause, matches } = causeOfTransfer({
    expected: announced?.cause ?? null,
    jobs: contracts.Jobs.address,
    payee: terms?.payee ?? null,
    from,
    to,
  });
  if (announced !== null && matches) {
    await use(context, event, announced);
    return found(announced, cause);
  }
  await leaveUnclaimed(context, event, id); // only a contest moves money before its event
  return { ...nothing, cause };
}

/** Counts a transfer that was announced. Behind a premium comes the price. */
async function use({ db }: Context, event: LogEvent, { transaction, cause, transfers }: PendingCause) {
  if (transfers === null) return;
  const next =
    transfers > 1
      ? { transfers: transfers - 1 }
      : cause === "premium"
        ? ({ cause: "price", transfers: 1 } as const)
        : { cause: null, transfers: null };
  await db.update(pendingCause, { transaction }).set({ ...next, ...changedAt(event) });
}

async function leaveUnclaimed({ db, contracts }: Context, event: LogEvent, id: string) {
  const transaction = event.transaction.hash;
  await db
    .insert(pendingCause)
    .values({
      transaction,
      module: contracts.Jobs.address,
      ...nothing,
      unclaimed: [id],
      ...changedAt(event),
    })
    .onConflictDoUpdate(({ unclaimed }) => ({ unclaimed: [...unclaimed, id], ...changedAt(event) }));
}

function found({ jobId, agentId }: PendingCause, cause: Found["cause"]): Found {
  return { cause, jobId, agentId };
}

/** Gives a job the movements of this transaction that preceded its event. */
export async function claimTransfers(
  { db }: Context,
  event: LogEvent,
  { jobId, agentId }: { readonly jobId: bigint; readonly agentId: bigint | null },
) {
  const transaction = event.transaction.hash;
  const pending = await db.find(pendingCause, { transaction });
  for (const id of pending?.unclaimed ?? []) {
    const row = await db.find(ledgerMovement, { id });
    if (row !== null) await db.update(ledgerMovement, { id }).set({ jobId, agentId });
  }
  if (pending !== null)
    await db.update(pendingCause, { transaction }).set({ unclaimed: [], ...changedAt(event) });
}
