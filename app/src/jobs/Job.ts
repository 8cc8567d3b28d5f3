import type { JobClaim, JobStatus, JobTerms } from "@ainur/sdk";
import type { Address, Hex } from "viem";
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
  /** The dispute about it, as its arbitrator counts. */
  readonly disputeId: bigint | undefined;
  /** What the client said is wrong, if it rejected the work. */
  readonly claim: JobClaim | undefined;
  /** Ruling that the client asked for then, 1 to 4; 0 before. */
  readonly remedy: number;
  /** What the arbitrator ruled; 0 before. */
  readonly ruling: number;
  readonly deliverable: Hex | undefined;
  /** Digest of the client's claim. */
  readonly reason: Hex | undefined;
  /** Digest of the provider's answer to it. */
  readonly evidence: Hex | undefined;
  /** Bits of calls to other contracts that failed and can be made again: 1 the bond, 2 the receipt, 4 the cover. */
  readonly pending: number;
  readonly openedAt: number;
  readonly closedAt: number | undefined;
  /** What was distributed so far: milestones and closing together. */
  readonly payout: Payout;
  /** AINU wei that the client got from the agent's bond. */
  readonly slashed: bigint;
  /** AINU wei that the agent lost beyond that, to reserve and treasury. */
  readonly penalty: bigint;
  readonly cover: JobCover | undefined;
};

/** What insures a job. Amounts are units of the job's token. */
export type JobCover = {
  readonly pool: Address;
  readonly poolName: string;
  /** The most that is paid out. */
  readonly amount: bigint;
  readonly premium: bigint;
  readonly paid: bigint;
  /** Premium returned, if nobody accepted the job. */
  readonly refund: bigint;
};

export type Payout = { readonly toPayee: bigint; readonly fee: bigint; readonly toClient: bigint };
