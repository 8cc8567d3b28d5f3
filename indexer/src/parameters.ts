import type { Context, Event } from "ponder:registry";
import { parameter } from "ponder:schema";
import { changedAt } from "./origin.ts";

/** Keeps the present values of what governance has set. */
export async function setParameters(
  { db }: Context,
  event: Pick<Event, "block">,
  values: Readonly<Record<string, string | number | bigint>>,
) {
  for (const [name, value] of Object.entries(values)) {
    const row = { value: String(value), ...changedAt(event) };
    await db
      .insert(parameter)
      .values({ name, ...row })
      .onConflictDoUpdate(row);
  }
}
