import type { Context, Event } from "ponder:registry";
import { token } from "ponder:schema";
import type { Hex } from "viem";
import { changedAt } from "./origin.ts";

type TokenRow = typeof token.$inferSelect;

/** Changes a token's row, which begins unlisted and empty. */
export async function changeToken(
  { db }: Context,
  event: Pick<Event, "block">,
  address: Hex,
  change: (row: Omit<TokenRow, "block" | "time">) => Partial<TokenRow>,
) {
  const empty = { address, rate: 0n, listed: false, held: 0n, accruedFees: 0n };
  const at = changedAt(event);
  await db
    .insert(token)
    .values({ ...empty, ...change(empty), ...at })
    .onConflictDoUpdate((row) => ({ ...change(row), ...at }));
}
