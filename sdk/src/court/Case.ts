import type { Address, Hex } from "viem";
import type { Dispute } from "../actions/court/getDispute.ts";
import type { JobClaim } from "../actions/jobs/contractEnums.ts";
import type { Deliverable } from "../content/Deliverable.ts";
import type { JobSpec } from "../content/JobSpec.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

/** Content that was asked for: what it is, or why it cannot be had. What cannot be fetched speaks against who named it. */
export type Fetched<content> =
  | { readonly found: true; readonly content: content }
  | { readonly found: false; readonly error: unknown };

/** Something that a party, or anybody else, says about a dispute. */
export type Evidence = {
  readonly submitter: Address;
  /** sha-256 digest. */
  readonly contentHash: Hex;
  readonly bytes: Fetched<Uint8Array>;
};

/** The job that a dispute is about, with all that was handed in. */
export type CaseJob = {
  readonly jobId: bigint;
  readonly terms: JobTerms;
  readonly claim: JobClaim;
  /** Ruling that the client asks for. */
  readonly remedy: number;
  readonly spec: Fetched<JobSpec>;
  readonly deliverable: Fetched<Deliverable>;
  /** What the client says is wrong. */
  readonly reason: Evidence;
  /** The file that was to be worked on. Throws what the content store throws. */
  readonly input: () => Promise<Uint8Array>;
  /** The file that was handed in. Throws what the content store throws. */
  readonly output: () => Promise<Uint8Array>;
};

/** What a juror has to judge. */
export type Case = {
  readonly disputeId: bigint;
  readonly dispute: Dispute;
  /** Absent where the dispute is not about a job of this protocol. */
  readonly job: CaseJob | undefined;
  readonly evidence: readonly Evidence[];
  /** Aborts when the time to commit is over. */
  readonly signal: AbortSignal;
};

/**
 * Decides a case: 0 refuses to rule, and 1 to `dispute.choices` are the choices; in disputes about jobs, 1 to 5 give the
 * provider 0, 25, 50, 75 or 100 %.
 */
export type Evaluate = (found: Case) => number | Promise<number>;
