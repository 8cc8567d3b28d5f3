import type { Context, Event } from "ponder:registry";
import { disputeEvent, juror, round, seat } from "ponder:schema";
import { changedAt, originOf } from "./origin.ts";

type LogEvent = Extract<Event, { log: unknown }>;
type JurorRow = typeof juror.$inferSelect;
type RoundRow = typeof round.$inferSelect;
type SeatRow = typeof seat.$inferSelect;

export async function changeJuror(
  { db }: Context,
  event: LogEvent,
  agentId: bigint,
  change: (row: JurorRow) => Partial<JurorRow>,
) {
  await db.update(juror, { agentId }).set((row) => ({ ...change(row), ...changedAt(event) }));
}

/** Changes a round of a dispute, which begins with nobody drawn. */
export async function changeRound(
  { db }: Context,
  event: LogEvent,
  key: Pick<RoundRow, "disputeId" | "round">,
  change: (row: RoundRow) => Partial<RoundRow>,
) {
  const empty = {
    ...key,
    jurors: 0,
    seats: 0,
    drawing: true,
    redrawn: false,
    misses: 0,
    committed: 0,
    revealed: 0,
    commitFrom: null,
    commitEndsAt: null,
    revealEndsAt: null,
    appealEndsAt: null,
    ruling: null,
    appealChoice: null,
    challenger: null,
    defender: null,
    appealCost: null,
    ...changedAt(event),
  };
  await db
    .insert(round)
    .values({ ...empty, ...change(empty) })
    .onConflictDoUpdate((row) => ({ ...change(row), ...changedAt(event) }));
}

/** Changes a seat that somebody was drawn for. */
export async function changeSeat(
  { db }: Context,
  event: LogEvent,
  key: Pick<SeatRow, "disputeId" | "round" | "seat">,
  change: (row: SeatRow) => Partial<SeatRow>,
) {
  await db.update(seat, key).set((row) => ({ ...change(row), ...changedAt(event) }));
}

type Entry = Omit<typeof disputeEvent.$inferInsert, "id" | "sender" | keyof ReturnType<typeof originOf>>;

/** Adds to a dispute's history. */
export async function recordDispute({ db }: Context, event: LogEvent, entry: Entry) {
  await db
    .insert(disputeEvent)
    .values({ id: event.id, ...entry, sender: event.transaction.from, ...originOf(event) });
}
