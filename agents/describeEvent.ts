import type { ProviderEvent } from "@ainur/sdk";
import { messageOf } from "./messageOf.ts";
import { shortId } from "./shortId.ts";

/** What a provider loop did, as a line of a log; `undefined` for steps that the next one tells as well. */
export function describeEvent(event: ProviderEvent): string | undefined {
  const job = "jobId" in event && event.jobId !== undefined ? `job ${shortId(event.jobId)}` : "the chain";
  switch (event.type) {
    case "accepted":
    case "submitted":
    case "conceded":
    case "contested":
    case "vanished":
      return `${job} ${event.type}`;
    case "defended":
    case "yielded":
      return `${job} ${event.type}, with ${event.atStake} at stake and ${event.cost} to post`;
    case "declined":
    case "postponed":
    case "refused":
      return `${job} ${event.type}: ${event.reason}`;
    case "failed":
      return `${job} failed at attempt ${event.attempt}: ${event.reason}`;
    case "claimed":
      return `${job} claimed`;
    case "closed":
      return `${job} ended: ${event.status}`;
    case "retrying":
      return `${job} again in ${event.milliseconds} ms: ${messageOf(event.error)}`;
    case "heartbeat":
      return `listed until ${new Date(event.activeUntil * 1_000).toISOString()}`;
    default:
      return undefined;
  }
}
