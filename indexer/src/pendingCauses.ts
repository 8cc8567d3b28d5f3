import type { Context, Event } from "ponder:registry";
import { job, ledgerMovement, pendingCause } from "ponder:schema";
import { type Hex, isAddressEqual } from "viem";
import { causeOfTransfer } from "./causeOfTransfer.ts";
import { changedAt } from "./origin.ts";

// Jobs and Staking say what they do before they move money in the Ledger, in one transaction. What they said last is
// kept by transaction, so that a transfer finds what it is for.

type TransactionEvent = Pick<Event, "block"> & Pick<Extract<Event, { log: unknown }>, "transaction">;
type Cause = NonNullable<(typeof pendingCause.$inferSelect)["cause"]>;

type Expectation = {
  readonly cause: Cause;
  readonly jobId?: bigint | null;
  readonly agentId?: bigint;
};

/** Says what the next transfers of this transaction are for. */
export async function expectTransfer(
  { db }: Context,
  event: TransactionEvent,
  { cause, jobId, agentId }: Expectation,
) {
  const row = { cause, jobId: jobId ?? null, agentId: agentId ?? null, ...changedAt(event) };
  await db
    .insert(pendingCause)
    .values({ transaction: event.transaction.hash, unclaimed: [], ...row })
    .onConflictDoUpdate(row);
}

/** Says which job this transaction speaks of. What was said of the same job before still counts. */
export async function speakOf(
  { db }: Context,
  event: TransactionEvent,
  { id: jobId, agentId }: { readonly id: bigint; readonly agentId: bigint },
) {
  const row = { jobId, agentId, ...changedAt(event) };
  await db
    .insert(pendingCause)
    .values({ transaction: event.transaction.hash, cause: null, unclaimed: [], ...row })
    .onConflictDoUpdate((before) => ({ ...row, cause: before.jobId === jobId ? before.cause : null }));
}

/** The job that this transaction spoke of last, when `module` is Jobs. */
export async function pendingJob({ db, contracts }: Context, event: TransactionEvent, module: Hex) {
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

/** What a transfer is for, as far as a module caused it. */
export async function takeCause(context: Context, event: TransactionEvent, transfer: LedgerTransfer) {
  const { db, contracts } = context;
  const nothing = { cause: null, jobId: null, agentId: null };
  const byJobs = isAddressEqual(transfer.caller, contracts.Jobs.address);
  if (!byJobs && !isAddressEqual(transfer.caller, contracts.Staking.address)) return nothing;

  const transaction = event.transaction.hash;
  const pending = await db.find(pendingCause, { transaction });
  const terms = pending?.jobId == null ? null : await db.find(job, { id: pending.jobId });
  const { cause, matches, over } = causeOfTransfer({
    expected: pending?.cause ?? null,
    module: transfer.caller,
    payee: terms?.payee ?? null,
    from: transfer.from,
    to: transfer.to,
  });
  if (matches) {
    if (over) await db.update(pendingCause, { transaction }).set({ cause: null, ...changedAt(event) });
    return { cause, jobId: pending?.jobId ?? null, agentId: pending?.agentId ?? null };
  }
  // Only a contest moves money before its event.
  const unclaimed = [...(pending?.unclaimed ?? []), transfer.id];
  await db
    .insert(pendingCause)
    .values({ transaction, ...nothing, unclaimed, ...changedAt(event) })
    .onConflictDoUpdate({ unclaimed, ...changedAt(event) });
  return { ...nothing, cause };
}

/** Gives a job the movements of this transaction that preceded its event. */
export async function claimTransfers(
  { db }: Context,
  event: TransactionEvent,
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
