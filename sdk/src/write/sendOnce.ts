import {
  type Address,
  encodeAbiParameters,
  type Hash,
  keccak256,
  TransactionReceiptNotFoundError,
} from "viem";
import { getTransaction, getTransactionReceipt } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractCall } from "../client/ContractCall.ts";
import type { JournalEntry, SignedTransaction } from "../journal/Journal.ts";
import { IdempotencyConflict, OutcomeUnknown } from "./errors.ts";

/** What a key stands for: the same digest is the same write. */
export function digestOf(client: AinurClient, account: Address, { to, data }: ContractCall): Hash {
  return keccak256(
    encodeAbiParameters(
      [{ type: "uint256" }, { type: "address" }, { type: "address" }, { type: "bytes" }],
      [BigInt(client.chain.id), account, to, data],
    ),
  );
}

type Running = { readonly digest: Hash; readonly hash: Promise<Hash> };
const running = new WeakMap<object, Map<string, Running>>();

export type SendOnceParameters = {
  readonly key: string;
  readonly digest: Hash;
  readonly resume: (signed: SignedTransaction, entry: JournalEntry) => Promise<boolean>;
  readonly send: () => Promise<Hash>;
};

/**
 * Sends a write unless its key did already. What was signed before and is not mined is sent again unchanged; what
 * reverted, or lost its nonce to another transaction, had no effect and is sent anew.
 */
export function sendOnce(client: AinurClient, parameters: SendOnceParameters): Promise<Hash> {
  const { key, digest } = parameters;
  const { journal } = client.ainur;
  const calls = running.get(journal) ?? new Map<string, Running>();
  running.set(journal, calls);
  const same = calls.get(key);
  if (same !== undefined) {
    if (same.digest !== digest) throw new IdempotencyConflict({ key });
    return same.hash;
  }
  const hash = repeatOrSend(client, parameters).finally(() => calls.delete(key));
  calls.set(key, { digest, hash });
  return hash;
}

async function repeatOrSend(
  client: AinurClient,
  { key, digest, resume, send }: SendOnceParameters,
): Promise<Hash> {
  const entry = await client.ainur.journal.get(key);
  if (entry === undefined) return send();
  if (entry.digest !== digest) throw new IdempotencyConflict({ key });
  return (await earlierHash(client, entry, resume)) ?? send();
}

async function earlierHash(
  client: AinurClient,
  entry: JournalEntry,
  resume: SendOnceParameters["resume"],
): Promise<Hash | undefined> {
  const { transaction, hash } = entry;
  const sent = transaction?.hash ?? hash;
  if (sent === undefined) throw new OutcomeUnknown({});
  const status = await statusOf(client, sent);
  if (status === "success") return sent;
  if (status === "reverted") return undefined;
  if (transaction !== undefined) return (await resume(transaction, entry)) ? sent : afterAll(client, sent);
  return getTransaction(client, { hash: sent }).then(
    () => sent,
    () => undefined,
  );
}

/** It may have been mined between the look at its receipt and the attempt to send it again. */
async function afterAll(client: AinurClient, hash: Hash): Promise<Hash | undefined> {
  return (await statusOf(client, hash)) === "success" ? hash : undefined;
}

async function statusOf(client: AinurClient, hash: Hash): Promise<"success" | "reverted" | undefined> {
  try {
    return (await getTransactionReceipt(client, { hash })).status;
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined;
    throw error;
  }
}
