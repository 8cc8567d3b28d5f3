import type { AinurClient } from "../client/AinurClient.ts";
import type { ContentStore } from "../content/ContentStore.ts";
import { StoreMissing } from "./errors.ts";

/** The client's content store. Throws `StoreMissing`. */
export function storeOf(client: AinurClient): ContentStore {
  if (client.ainur.store === undefined) throw new StoreMissing();
  return client.ainur.store;
}
