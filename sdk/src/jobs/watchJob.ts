import type { AinurClient } from "../client/AinurClient.ts";
import type { AinurEvent, EventName } from "../events/AinurEvent.ts";
import { getEvents } from "../events/getEvents.ts";
import { type WatchedEvent, watchEvents } from "../events/watchEvents.ts";
import type { JobContext } from "./Job.ts";

export type JobEvent = WatchedEvent<AinurEvent<"jobs", EventName<"jobs">>>;

export type WatchJobParameters = {
  readonly signal?: AbortSignal;
  /** Blocks before an event is told; the client's if not given. */
  readonly confirmations?: number;
};

/** A job's events, past ones first; ends when the job has ended. */
export async function* watchJob(
  client: AinurClient,
  { id, openedAt }: JobContext,
  { signal, confirmations }: WatchJobParameters,
): AsyncGenerator<JobEvent, void, undefined> {
  const filter = { contract: "jobs", args: { jobId: id } } as const;
  const events = watchEvents(client, {
    ...filter,
    fromBlock: openedAt,
    ...(signal !== undefined && { signal }),
    ...(confirmations !== undefined && { confirmations }),
  });
  for await (const event of events) {
    yield event;
    if (event.removed || event.eventName !== "JobClosed") continue;
    // What the closing transaction did to bond and receipt comes after it.
    const { blockNumber, logIndex } = event;
    const rest = await getEvents(client, { ...filter, fromBlock: blockNumber, toBlock: blockNumber });
    for (const later of rest) if (later.logIndex > logIndex) yield { ...later, removed: false };
    return;
  }
}
