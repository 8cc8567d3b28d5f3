import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractName } from "../client/abis.ts";
import { type WaitForParameters, waitFor } from "../write/waitFor.ts";
import type { EventName } from "./AinurEvent.ts";
import { type GetEventsParameters, getEvents } from "./getEvents.ts";
import { type WatchEventsParameters, watchEvents } from "./watchEvents.ts";

/** Written out because a binding would lose the type parameters. */
export function eventActions(client: AinurClient) {
  return {
    waitFor: (parameters: WaitForParameters) => waitFor(client, parameters),
    getEvents: <const name extends ContractName, const eventName extends EventName<name> = EventName<name>>(
      parameters: GetEventsParameters<name, eventName>,
    ) => getEvents<name, eventName>(client, parameters),
    watchEvents: <const name extends ContractName, const eventName extends EventName<name> = EventName<name>>(
      parameters: WatchEventsParameters<name, eventName>,
    ) => watchEvents<name, eventName>(client, parameters),
  };
}
