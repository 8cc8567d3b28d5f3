import type { DeployedContract } from "../client/abis.ts";
import { AinurError } from "../errors/AinurError.ts";
import type { AinurEvent } from "./AinurEvent.ts";

/** Thrown when a transaction did not emit what was expected of it. */
export class EventMissing extends AinurError {
  override name = "EventMissing";
  constructor({ eventName }: { readonly eventName: string }) {
    super(`There is no event ${eventName}.`);
  }
}

/**
 * The first event of a name. Throws `EventMissing` if there is none.
 *
 * @example
 * const { events } = await client.waitFor({ hash: await client.agents.register({ agentURI }) });
 * const { agentId } = eventOf(events, "Registered").args;
 */
export function eventOf<const eventName extends AinurEvent["eventName"]>(
  events: readonly AinurEvent[],
  eventName: eventName,
): AinurEvent<DeployedContract, eventName> {
  const event = events.find((candidate) => candidate.eventName === eventName);
  if (event === undefined) throw new EventMissing({ eventName });
  return event as AinurEvent<DeployedContract, eventName>;
}
