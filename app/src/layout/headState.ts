import { formatDuration } from "../format/time.ts";
import type { Tone } from "../jobs/jobTone.ts";

export type Head = {
  readonly chainBlock: number | undefined;
  readonly chainFails: boolean;
  readonly indexedBlock: number | undefined;
  readonly indexerFails: boolean;
  /** When the indexer answered last, in milliseconds; 0 if never. */
  readonly answeredAt: number;
};

export type HeadState = { readonly tone: Tone; readonly label: string; readonly isStale: boolean };

/** Blocks by which an indexer that keeps up may be behind. */
const TOLERANCE = 5;

/** Whether what the page shows is live, and if not how old it is. `now` is in milliseconds. */
export function headState(head: Head, now: number): HeadState {
  const { chainBlock, chainFails, indexedBlock, indexerFails, answeredAt } = head;
  if (indexerFails) {
    const age = answeredAt === 0 ? "" : `: this data is ${formatDuration((now - answeredAt) / 1_000)} old`;
    return { tone: "failed", label: `The indexer does not answer${age}`, isStale: true };
  }
  if (chainFails) return { tone: "failed", label: "The chain does not answer", isStale: true };
  if (chainBlock === undefined || indexedBlock === undefined) {
    return { tone: "open", label: "Connecting", isStale: false };
  }
  const behind = chainBlock - indexedBlock;
  if (behind > TOLERANCE) {
    return { tone: "disputed", label: `The indexer is ${behind} blocks behind`, isStale: true };
  }
  return { tone: "completed", label: `Live at block ${chainBlock.toLocaleString("en-US")}`, isStale: false };
}
