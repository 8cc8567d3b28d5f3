/** What a juror loop tells of itself, for logs and dashboards. What it voted is told when that is public. */
export type JudgeEvent =
  /** The agent has a seat. */
  | { readonly type: "drawn"; readonly disputeId: bigint; readonly round: number; readonly seat: number }
  | { readonly type: "evaluating"; readonly disputeId: bigint; readonly round: number }
  /** An attempt to evaluate failed. */
  | { readonly type: "failed"; readonly disputeId: bigint; readonly reason: string; readonly attempt: number }
  /** All attempts failed: the vote refuses to rule, which costs less than to be absent. */
  | { readonly type: "refused"; readonly disputeId: bigint; readonly reason: string }
  | { readonly type: "committed"; readonly disputeId: bigint; readonly round: number; readonly seat: number }
  | {
      readonly type: "revealed";
      readonly disputeId: bigint;
      readonly round: number;
      readonly seat: number;
      readonly choice: number;
    }
  /** The seat was lost: time passed, the salt was reported, or another process committed to something unknown. */
  | {
      readonly type: "lost";
      readonly disputeId: bigint;
      readonly round: number;
      readonly seat: number;
      readonly reason: "absent" | "leaked" | "unknown salt";
    }
  /** We moved a dispute on whose time had passed. */
  | {
      readonly type: "pushed";
      readonly disputeId: bigint;
      readonly act: "draw" | "conclude" | "executeRuling" | "settleRound";
    }
  /** A seat was settled: fee in units of the dispute's token, reward and slash in AINU wei. */
  | {
      readonly type: "settled";
      readonly disputeId: bigint;
      readonly round: number;
      readonly coherent: boolean;
      readonly fee: bigint;
      readonly reward: bigint;
      readonly slashed: bigint;
    }
  | { readonly type: "closed"; readonly disputeId: bigint; readonly ruling: bigint }
  /** The chain dropped it. */
  | { readonly type: "vanished"; readonly disputeId: bigint }
  /** Something that may pass went wrong. */
  | {
      readonly type: "retrying";
      readonly disputeId?: bigint;
      readonly error: unknown;
      readonly milliseconds: number;
    };
