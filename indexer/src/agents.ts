import type { Context, Event } from "ponder:registry";
import { agent } from "ponder:schema";
import { INITIAL_SCORE, WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { Hex } from "viem";
import { changedAt } from "./origin.ts";
import { periodsSince } from "./periods.ts";
import { count } from "./totals.ts";

export type AgentRow = typeof agent.$inferSelect;

/** An agent's row before anything but its registration happened. */
export function newAgent(id: bigint, owner: Hex, uri: string, registeredAt: bigint) {
  return {
    id,
    owner,
    wallet: null,
    uri,
    capabilities: [],
    activeUntil: 0n,
    registeredAt,
    lastActiveAt: 0n,
    externalId: null,
    score: INITIAL_SCORE,
    scoreUpdatedAt: 0n,
    activeSince: 0n,
    completed: 0,
    failed: 0,
    disputes: 0,
    feedbacks: 0,
    bonded: 0n,
    locked: 0n,
    unbonding: 0n,
    withdrawableAt: 0n,
    nominationFactor: WHOLE_NOMINATION_FACTOR,
  };
}

/** Changes an agent's row. Some events may name an agent that nobody registered: there is nothing to change then. */
export async function changeAgent(
  { db }: Context,
  event: Pick<Event, "block">,
  id: bigint,
  change: (row: AgentRow) => Partial<AgentRow>,
) {
  const row = await db.find(agent, { id });
  if (row !== null) await db.update(agent, { id }).set({ ...change(row), ...changedAt(event) });
}

/** Notes that an agent did something itself, for the number of active agents. */
export async function noteActivity(context: Context, event: Pick<Event, "block">, id: bigint) {
  const time = event.block.timestamp;
  const row = await context.db.find(agent, { id });
  if (row === null || row.lastActiveAt === time) return;
  const periods = periodsSince(time, row.lastActiveAt); // before the update, which may change this very row
  await context.db.update(agent, { id }).set({ lastActiveAt: time, ...changedAt(event) });
  if (periods.length > 0) await count(context, event, { activeAgents: 1 }, periods);
}
