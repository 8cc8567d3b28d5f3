import { type Account, type Address, getAddress, type Hash, type LocalAccount } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { type CreateWriterParameters, createWriter, type Writer } from "./createWriter.ts";

/** The queues of one client, by account. */
export type Writers = {
  of(client: AinurClient, account: LocalAccount): Writer;
  /** The transaction that stands in for `hash` since its fees were raised. */
  latest(hash: Hash): Hash;
};

export function createWriters(limits: Pick<CreateWriterParameters, "maxInFlight" | "stuckAfter">): Writers {
  const writers = new Map<Address, Writer>();
  return {
    of(client, account) {
      const address = getAddress(account.address);
      const writer = writers.get(address) ?? createWriter({ client, account, ...limits });
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
