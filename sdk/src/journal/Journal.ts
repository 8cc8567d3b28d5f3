import type { Address, Hash, Hex } from "viem";
import type { Spend } from "../policy/Spend.ts";

/** A transaction as it was signed, so that it can be sent again unchanged. */
export type SignedTransaction = {
  readonly nonce: number;
  readonly hash: Hash;
  readonly raw: Hex;
};

/** What was done under an idempotency key. */
export type JournalEntry = {
  readonly key: string;
  /** Digest of chain, account, contract and calldata. */
  readonly digest: Hash;
  readonly account: Address;
  /** Seconds. */
  readonly at: number;
  /** Signed here, written before it was sent. */
  readonly transaction?: SignedTransaction;
  /** Sent by a wallet that signs and sends in one step. */
  readonly hash?: Hash;
  /** What the write commits, for the spend policy's memory. */
  readonly spends: readonly Spend[];
};

/** Remembers writes by their idempotency key. `put` must be durable when it resolves. */
export type Journal = {
  get(key: string): Promise<JournalEntry | undefined>;
  put(entry: JournalEntry): Promise<void>;
  delete(key: string): Promise<void>;
  entries(): Promise<readonly JournalEntry[]>;
};
