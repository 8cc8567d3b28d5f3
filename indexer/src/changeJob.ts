import type { Context, Event } from "ponder:registry";
import { job, jobTransition } from "ponder:schema";
import { changedAt, originOf } from "./origin.ts";
import { speakOf } from "./pendingCauses.ts";

export type JobRow = typeof job.$inferSelect;
type LogEvent = Extract<Event, { log: unknown }>;
type JobEvent = LogEvent & { readonly args: { readonly jobId: bigint } };
type EventName = (typeof jobTransition.$inferSelect)["event"];

/** Changes a job as one of its events says, adds to its history, and makes it the job that this transaction speaks of. */
export async function changeJob(
  context: Context,
  event: JobEvent,
  name: EventName,
  change: (before: JobRow) => Partial<JobRow>,
): Promise<JobRow> {
  const id = event.args.jobId;
  const row = await context.db
    .update(job, { id })
    .set((before) => ({ ...change(before), ...changedAt(event) }));
  await recordTransition(context, event, name, row);
  await speakOf(context, event, row);
  return row;
}

/** Adds to a job's history. */
export async function recordTransition(
  { db }: Context,
  event: LogEvent,
  name: EventName,
  { id: jobId, status, deadline }: Pick<JobRow, "id" | "status"> & { readonly deadline: bigint | null },
) {
  await db.insert(jobTransition).values({
    id: event.id,
    jobId,
    event: name,
    status,
    deadline,
    sender: event.transaction.from,
    ...originOf(event),
  });
}
