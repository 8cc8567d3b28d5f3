import type { Address } from "viem";
import type { JobStatus } from "../actions/jobs/jobStatuses.ts";
import { AinurError } from "../errors/AinurError.ts";

/** Thrown when files are to be read or written and the client has no content store. */
export class StoreMissing extends AinurError {
  override name = "StoreMissing";
  constructor() {
    super("This needs a content store: pass `store` to the client.");
  }
}

/** Thrown when a client's Ledger balance does not cover a price, in units of the token. */
export class FundsMissing extends AinurError {
  override name = "FundsMissing";
  readonly owner: Address;
  readonly token: Address;
  readonly available: bigint;
  readonly needed: bigint;
  constructor({
    owner,
    token,
    available,
    needed,
  }: {
    readonly owner: Address;
    readonly token: Address;
    readonly available: bigint;
    readonly needed: bigint;
  }) {
    super(`${owner} has ${available} units of ${token} in the Ledger, and needs ${needed}.`, {
      metaMessages: ["Deposit first, or pass `fund: true`."],
    });
    this.owner = owner;
    this.token = token;
    this.available = available;
    this.needed = needed;
  }
}

/** Thrown when a module may not yet move an account's balances in the Ledger. */
export class OperatorMissing extends AinurError {
  override name = "OperatorMissing";
  readonly owner: Address;
  readonly operator: Address;
  constructor({ owner, operator }: { readonly owner: Address; readonly operator: Address }) {
    super(`${owner} has not made ${operator} an operator in the Ledger.`, {
      metaMessages: ["Call `ledger.setOperator` once, or pass `fund: true`."],
    });
    this.owner = owner;
    this.operator = operator;
  }
}

/** Thrown when no job of this id was ever opened. */
export class JobNotFound extends AinurError {
  override name = "JobNotFound";
  readonly jobId: bigint;
  constructor({ jobId }: { readonly jobId: bigint }) {
    super(`Job ${jobId} was never opened.`);
    this.jobId = jobId;
  }
}

/** Thrown when a job has come to an end other than the one that was waited for. */
export class JobEnded extends AinurError {
  override name = "JobEnded";
  readonly jobId: bigint;
  readonly status: JobStatus;
  constructor({ jobId, status }: { readonly jobId: bigint; readonly status: JobStatus }) {
    super(`Job ${jobId} has ended: ${status}.`);
    this.jobId = jobId;
    this.status = status;
  }
}

/** Thrown when a deliverable is asked for before one was submitted. */
export class NothingSubmitted extends AinurError {
  override name = "NothingSubmitted";
  readonly jobId: bigint;
  constructor({ jobId }: { readonly jobId: bigint }) {
    super(`Nothing was submitted for job ${jobId}.`);
    this.jobId = jobId;
  }
}

/** Thrown when a ruling is asked for where nobody contested anything. */
export class NotDisputed extends AinurError {
  override name = "NotDisputed";
  readonly jobId: bigint;
  constructor({ jobId }: { readonly jobId: bigint }) {
    super(`There is no dispute about job ${jobId}.`);
    this.jobId = jobId;
  }
}
