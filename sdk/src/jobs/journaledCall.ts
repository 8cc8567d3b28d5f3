import { type Hex, parseTransaction, TransactionNotFoundError } from "viem";
import { getTransaction } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";

/** The calldata of what was sent under an idempotency key; `undefined` if nothing was, as far as can be told. */
export async function journaledCall(client: AinurClient, key: string): Promise<Hex | undefined> {
  const entry = await client.ainur.journal.get(key);
  if (entry?.transaction !== undefined) return parseTransaction(entry.transaction.raw).data;
  if (entry?.hash === undefined) return undefined;
  try {
    return (await getTransaction(client, { hash: entry.hash })).input;
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return undefined;
    throw error;
  }
}
