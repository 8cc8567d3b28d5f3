import type { Context, Event } from "ponder:registry";
import { tokenTotal, total } from "ponder:schema";
import type { Hex } from "viem";
import { changedAt } from "./origin.ts";
import { type Period, periodsOf } from "./periods.ts";

const noCounts = {
  newAgents: 0,
  activeAgents: 0,
  opened: 0,
  funded: 0,
  submitted: 0,
  disputed: 0,
  completed: 0,
  failed: 0,
  expired: 0,
  agreed: 0,
  resolved: 0,
  cancelled: 0,
  feedbacks: 0,
};

const noSums = {
  volume: 0n,
  fees: 0n,
  feesCollected: 0n,
  deposited: 0n,
  withdrawn: 0n,
};

type Counts = Partial<typeof noCounts>;
type Sums = Partial<typeof noSums>;

/** Adds to the counts of the periods that the event lies in. */
export async function count(
  { db }: Context,
  event: Pick<Event, "block">,
  counts: Counts,
  periods: readonly Period[] = periodsOf(event.block.timestamp),
) {
  const at = changedAt(event);
  for (const key of periods) {
    await db
      .insert(total)
      .values({ ...noCounts, ...counts, ...key, ...at })
      .onConflictDoUpdate((row) => ({ ...added(row, counts, (a, b) => a + b), ...at }));
  }
}

/** Adds to the sums of a token in the periods that the event lies in. */
export async function sum({ db }: Context, event: Pick<Event, "block">, token: Hex, sums: Sums) {
  const at = changedAt(event);
  for (const key of periodsOf(event.block.timestamp)) {
    await db
      .insert(tokenTotal)
      .values({ ...noSums, ...sums, token, ...key, ...at })
      .onConflictDoUpdate((row) => ({ ...added(row, sums, (a, b) => a + b), ...at }));
  }
}

/** `changes` added to the same columns of `row`. */
export function added<K extends string, V>(
  row: Readonly<Record<NoInfer<K>, NoInfer<V>>>,
  changes: Readonly<Partial<Record<K, V>>>,
  add: (a: V, b: V) => V,
): Partial<Record<K, V>> {
  const result: Partial<Record<K, V>> = {};
  for (const column in changes) {
    const change = changes[column];
    if (change !== undefined) result[column] = add(row[column], change);
  }
  return result;
}
