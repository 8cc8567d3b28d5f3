import type { JobStatus, JobTerms } from "@ainur/sdk";
import type { Hex } from "viem";
import type { Token } from "../format/amount.ts";

/** A job as the app shows it: its terms, where it stands, and the token it is paid in. Times are seconds. */
export type Job = {
  readonly id: bigint;
  readonly terms: JobTerms;
  readonly token: Token;
  readonly status: JobStatus;
  /** End of the present phase. */
  readonly deadline: number;
  /** Milestones paid, fee included. */
  readonly paid: bigint;
  readonly feeBps: number;
  readonly scored: boolean;
  readonly disputed: boolean;
  /** What the arbitrator ruled; 0 before. */
  readonly ruling: number;
  readonly deliverable: Hex | undefined;
  /** Digest of the client's claim. */
  readonly reason: Hex | undefined;
  /** Bits of calls to other contracts that failed and can be made again: 1 the bond, 2 the receipt. */
  readonly pending: number;
  readonly openedAt: number;
  readonly closedAt: number | undefined;
  /** What was distributed so far: milestones and closing together. */
  readonly payout: Payout;
  /** AINU wei taken from the agent's bond. */
  readonly slashed: bigint;
};

export type Payout = { readonly toPayee: bigint; readonly fee: bigint; readonly toClient: bigint };
