import type { Hex } from "viem";
import type { JobStatus } from "../actions/jobs/jobStatuses.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

/** What a provider loop tells of itself, for logs and dashboards. */
export type ProviderEvent =
  | { readonly type: "opened"; readonly jobId: bigint; readonly terms: JobTerms }
  | { readonly type: "declined"; readonly jobId: bigint; readonly reason: string }
  /** It would be accepted, but not now; it is looked at again. */
  | { readonly type: "postponed"; readonly jobId: bigint; readonly reason: string }
  | { readonly type: "accepted"; readonly jobId: bigint }
  | { readonly type: "working"; readonly jobId: bigint }
  /** An attempt to do the work failed. */
  | { readonly type: "failed"; readonly jobId: bigint; readonly reason: string; readonly attempt: number }
  /** The work cannot be done. */
  | { readonly type: "refused"; readonly jobId: bigint; readonly reason: string }
  | { readonly type: "conceded"; readonly jobId: bigint }
  | { readonly type: "submitted"; readonly jobId: bigint; readonly deliverable: Hex }
  | { readonly type: "rejected"; readonly jobId: bigint; readonly deadline: number }
  | { readonly type: "contested"; readonly jobId: bigint }
  /** A challenge to a ruling in our favour was answered; amounts are units of the job's token. */
  | {
      readonly type: "defended";
      readonly jobId: bigint;
      readonly round: number;
      readonly cost: bigint;
      readonly atStake: bigint;
    }
  /** To answer it costs more than what is left of the budget: the challenge wins, unless somebody else does. */
  | {
      readonly type: "yielded";
      readonly jobId: bigint;
      readonly round: number;
      readonly cost: bigint;
      readonly atStake: bigint;
      readonly left: bigint;
    }
  /** Paid after silence, or by a ruling, because we asked for it. */
  | { readonly type: "claimed"; readonly jobId: bigint }
  | { readonly type: "closed"; readonly jobId: bigint; readonly status: JobStatus }
  /** The chain dropped it. */
  | { readonly type: "vanished"; readonly jobId: bigint }
  | { readonly type: "heartbeat"; readonly activeUntil: number }
  /** Something that may pass went wrong. */
  | {
      readonly type: "retrying";
      readonly jobId?: bigint;
      readonly error: unknown;
      readonly milliseconds: number;
    };
