import { BaseError, TransactionNotFoundError } from "viem";
import { getTransaction, sendRawTransaction } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { SignedTransaction } from "../journal/Journal.ts";
import { OutcomeUnknown } from "./errors.ts";
import { isAnswer } from "./isAnswer.ts";

/** `nonceTaken`: another transaction has or had it. `nonceTooHigh`: the node wants a lower one first. */
export type BroadcastOutcome = "accepted" | "nonceTaken" | "nonceTooHigh" | "feesTooLow";

/** Attempts to reach a node that does not answer, and the first pause between them in milliseconds; each next one doubles. */
const ATTEMPTS = 6;
const FIRST_PAUSE = 200;

const patterns: readonly (readonly [BroadcastOutcome, RegExp])[] = [
  ["accepted", /already known|already imported/i],
  ["nonceTooHigh", /nonce too high|nonce is too distant/i],
  ["feesTooLow", /replacement transaction underpriced|could not replace existing/i],
  ["nonceTaken", /nonce too low|nonce has already been used/i],
  ["feesTooLow", /underpriced|less than block base fee|fee too low|below the next block/i],
];

/**
 * Sends a signed transaction, which can be repeated at will. Throws what the node answered when it refuses for good, and
 * `OutcomeUnknown` when no node could be asked.
 */
export async function broadcast(client: AinurClient, signed: SignedTransaction): Promise<BroadcastOutcome> {
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt++) {
    try {
      await sendRawTransaction(client, { serializedTransaction: signed.raw });
      return "accepted";
    } catch (error) {
      const known = await isKnown(client, signed);
      if (known === true) return "accepted";
      const outcome = outcomeOf(error);
      if (outcome !== undefined) return outcome;
      if (known === false && isAnswer(error)) throw error;
      if (attempt === ATTEMPTS) throw new OutcomeUnknown({ hash: signed.hash, cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause *= 2;
  }
}

/**
 * Whether the node has the transaction. It may although sending failed: the answer was lost, it had it before, or it
 * reports the revert of what it mined. `undefined` when the node does not answer.
 */
export async function isKnown(
  client: AinurClient,
  { hash }: Pick<SignedTransaction, "hash">,
): Promise<boolean | undefined> {
  try {
    await getTransaction(client, { hash });
    return true;
  } catch (error) {
    return error instanceof TransactionNotFoundError ? false : undefined;
  }
}

function outcomeOf(error: unknown): BroadcastOutcome | undefined {
  const text =
    error instanceof Error ? `${error.message} ${error instanceof BaseError ? error.details : ""}` : "";
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
