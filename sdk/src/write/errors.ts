import type { Hash } from "viem";
import { AinurError } from "../errors/AinurError.ts";

/** Thrown when a write needs an account and neither the client nor the call names one. */
export class AccountMissing extends AinurError {
  override name = "AccountMissing";
  constructor() {
    super("This needs an account: pass `account` to the client or to the action.");
  }
}

/** Thrown when an idempotency key was used before for another write. */
export class IdempotencyConflict extends AinurError {
  override name = "IdempotencyConflict";
  readonly key: string;
  constructor({ key }: { readonly key: string }) {
    super(`The idempotency key "${key}" was used for another write.`);
    this.key = key;
  }
}

/**
 * Thrown when it is not known whether a transaction reached the network. Repeating the write with its idempotency key is
 * safe where the SDK signed it.
 */
export class OutcomeUnknown extends AinurError {
  override name = "OutcomeUnknown";
  readonly hash: Hash | undefined;
  constructor({ hash, cause }: { readonly hash?: Hash; readonly cause?: unknown }) {
    super(
      hash === undefined
        ? "The wallet may or may not have sent this write before."
        : `It is not known whether transaction ${hash} reached the network.`,
      { cause },
    );
    this.hash = hash;
  }
}

/** Thrown when another transaction of the same account took the nonce, so that this one never happens. */
export class TransactionReplaced extends AinurError {
  override name = "TransactionReplaced";
  readonly hash: Hash;
  readonly by: Hash;
  constructor({ hash, by }: { readonly hash: Hash; readonly by: Hash }) {
    super(`Transaction ${hash} was replaced by ${by}.`);
    this.hash = hash;
    this.by = by;
  }
}
