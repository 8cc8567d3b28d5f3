import {
  type Hash,
  type ReplacementReturnType,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from "viem";
import { call, getTransaction, getTransactionReceipt, waitForTransactionReceipt } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import { ContractError } from "../errors/ContractError.ts";
import { toContractError } from "../errors/toContractError.ts";
import type { AinurEvent } from "../events/AinurEvent.ts";
import { decodeEvents } from "../events/decodeEvents.ts";
import { TransactionReplaced } from "./errors.ts";
import { revertedFunction } from "./revertedFunction.ts";

export type WaitForParameters = {
  readonly hash: Hash;
  /** Blocks, the transaction's own included; the client's if not given. */
  readonly confirmations?: number;
  /** Milliseconds; three minutes by default. */
  readonly timeout?: number;
};

export type WaitForReturnType = {
  readonly receipt: TransactionReceipt;
  /** Events of our contracts, in their order. */
  readonly events: readonly AinurEvent[];
};

/**
 * Waits until a write is mined as deep as the client asks for, also when its fees had to be raised or its block was
 * replaced meanwhile. Throws `ContractError` when it reverted, and `TransactionReplaced` when its nonce
 * went to another transaction.
 *
 * @example
 * const { events } = await client.waitFor({ hash });
 */
export async function waitFor(
  client: AinurClient,
  { hash, confirmations = client.ainur.confirmations, timeout = 180_000 }: WaitForParameters,
): Promise<WaitForReturnType> {
  const end = Date.now() + timeout;
  for (;;) {
    let replacement: ReplacementReturnType | undefined;
    const receipt = await waitForTransactionReceipt(client, {
      hash: client.ainur.writers.latest(hash),
      confirmations,
      timeout: Math.max(end - Date.now(), 1),
      onReplaced: (replaced) => {
        replacement = replaced;
      },
    });
    if (isOther(replacement)) throw new TransactionReplaced({ hash, by: receipt.transactionHash });
    if (!(await isStillMined(client, receipt))) continue;
    if (receipt.status === "reverted") throw await revertReason(client, receipt);
    return { receipt, events: decodeEvents(client, receipt.logs) };
  }
}

/** Whether the nonce went to something else than the same call with other fees. */
function isOther(replacement: ReplacementReturnType | undefined): boolean {
  return replacement !== undefined && replacement.reason !== "repriced";
}

async function isStillMined(
  client: AinurClient,
  { transactionHash, blockHash }: TransactionReceipt,
): Promise<boolean> {
  try {
    return (await getTransactionReceipt(client, { hash: transactionHash })).blockHash === blockHash;
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return false;
    throw error;
  }
}

/** Runs the transaction again on the state before its block; what else that block did may change the answer. */
async function revertReason(client: AinurClient, { transactionHash: hash, blockNumber }: TransactionReceipt) {
  const { from, to, input } = await getTransaction(client, { hash });
  const where = revertedFunction(client, to, input);
  try {
    await call(client, { account: from, to, data: input, blockNumber: blockNumber - 1n });
  } catch (error) {
    const reason = toContractError(error, where, hash);
    if (reason instanceof ContractError) return reason;
  }
  return new ContractError({
    errorName: "Unknown",
    args: [],
    values: {},
    ...where,
    data: "0x",
    message: `Transaction ${hash} reverted.`,
    hash,
  });
}
