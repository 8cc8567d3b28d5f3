import { createAinurClient } from "@ainur/sdk";
import { httpStore } from "@ainur/sdk/content";
import { fileJournal } from "@ainur/sdk/journal/file";
import { http } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { foundry } from "viem/chains";
import type { Environment } from "./environment.ts";

/** One who takes part in the local economy: an account, its client, the content store and the token that all pay in. */
export type Participant = ReturnType<typeof connect>;

/** Milliseconds between two looks at the chain: soon enough for people, and calm. */
const POLLING_INTERVAL = 500;

/** Connects a program's account to the local network. */
export function connect({ rpcUrl, storeUrl, key, journal }: Environment) {
  const account = privateKeyToAccount(key);
  const store = httpStore({ url: storeUrl });
  const client = createAinurClient({
    chain: foundry,
    transport: http(rpcUrl),
    account,
    pollingInterval: POLLING_INTERVAL,
    store,
    journal: fileJournal(journal),
  });
  const { testDollar: dollar } = client.ainur.deployment.contracts;
  if (dollar === undefined)
    throw new Error("The local economy pays in test dollars, and this chain has none.");
  return { client, store, dollar, address: account.address };
}
