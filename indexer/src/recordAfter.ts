import type { AgentRow } from "./agents.ts";

export type ScoredReceipt = {
  readonly outcome: "Success" | "Failure" | "Neutral" | "Severe";
  readonly disputed: boolean;
  /** After the receipt. */
  readonly score: number;
  /** Seconds. */
  readonly time: bigint;
};

type Record = Pick<
  AgentRow,
  "score" | "scoreUpdatedAt" | "activeSince" | "completed" | "failed" | "disputes"
>;

/** An agent's record after a scored receipt, as the Reputation contract keeps it. */
export function recordAfter(record: Record, { outcome, disputed, score, time }: ScoredReceipt): Record {
  const disputes = record.disputes + (disputed ? 1 : 0);
  if (outcome === "Neutral") return { ...record, disputes };
  return {
    score,
    scoreUpdatedAt: time,
    activeSince: record.activeSince === 0n ? time : record.activeSince,
    completed: record.completed + (outcome === "Success" ? 1 : 0),
    failed: record.failed + (outcome === "Success" ? 0 : 1),
    disputes,
  };
}
