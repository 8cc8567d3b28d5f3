import { type Account, type Address, type Hash, type LocalAccount, getAddress } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { type Writer, createWriter } from "./createWriter.ts";

/** The queues of one client, by account. */
export type Writers = {
  of(client: AinurClient, account: LocalAccount): Writer;
  /** The transaction that stands in for `hash` since its fees were raised. */
  latest(hash: Hash): Hash;
};

export function createWriters({ maxInFlight }: { readonly maxInFlight: number }): Writers {
  const writers = new Map<Address, Writer>();
  return {
    of(client, account) {
      const address = getAddress(account.address);
      const writer = writers.get(address) ?? createWriter({ client, account, maxInFlight });
      writers.set(address, writer);
      return writer;
    },
    latest(hash) {
      for (const writer of writers.values()) {
        const later = writer.latest(hash);
        if (later !== hash) return later;
      }
      return hash;
    },
  };
}

/** Whether the SDK itself can sign for an account. */
export function isLocal(account: Account): account is LocalAccount {
  return account.type === "local";
}
