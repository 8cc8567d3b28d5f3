import { ainurActions } from "@ainur/sdk";
import { httpStore } from "@ainur/sdk/content";
import type { Account, Chain, Client, Transport } from "viem";

export type AppClientParameters = {
  readonly client: Client<Transport, Chain, Account>;
  readonly storeUrl: string;
};

/** The client of the connected account with the SDK's actions. Loaded when there is an account. */
export function appClientOf({ client, storeUrl }: AppClientParameters) {
  return client.extend(ainurActions({ store: httpStore({ url: storeUrl }) }));
}

export type AppClient = ReturnType<typeof appClientOf>;
