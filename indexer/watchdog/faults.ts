import type { Hash } from "viem";
import type { Memory } from "./Memory.ts";

/** What is wrong, and what helps: `restart` keeps what was indexed, `rebuild` starts from nothing. */
export type Fault = {
  readonly remedy: "restart" | "rebuild";
  readonly reason: string;
  /** Where it stood still, if that is the fault. */
  readonly stuckAt?: number;
};

export type ChainView = {
  readonly genesis: Hash | undefined;
  /** What the chain has at the anchor's height. */
  readonly atAnchor: Hash | undefined;
};

/** Whether the chain is still the one that was indexed. */
export function chainFault({ genesis, anchor }: Memory, chain: ChainView): Fault | undefined {
  if (chain.genesis !== genesis) return { remedy: "rebuild", reason: "the chain was reset" };
  if (anchor !== undefined && chain.atAnchor !== anchor.hash) {
    return { remedy: "rebuild", reason: `final block ${anchor.block} is no longer in the chain` };
  }
  return undefined;
}

/** What Ponder itself cannot get over, by its log. */
export function fatalLine(text: string): Fault | undefined {
  if (/unrecoverable ('.*' )?reorg/.test(text)) {
    return { remedy: "rebuild", reason: "the chain was reorganised past finality" };
  }
  if (/Drop the schema first|cannot move backwards/.test(text)) {
    return { remedy: "rebuild", reason: "the database belongs to another version or chain" };
  }
  return undefined;
}

export type Progress = {
  /** Milliseconds of any clock that does not go back. */
  readonly now: number;
  readonly height: number;
  /** Newest block that was indexed; none when the indexer did not answer. */
  readonly indexed: number | undefined;
};

/**
 * Notices an indexer that stands still while the chain goes on: `look` gives the milliseconds since it last moved, was
 * seen at the chain's head, or the watch began.
 */
export function createStillness() {
  let since: number | undefined;
  let last: number | undefined;
  return {
    look({ now, height, indexed }: Progress): number {
      const moved = indexed !== undefined && (indexed !== last || indexed === height);
      if (moved || since === undefined) since = now;
      if (indexed !== undefined) last = indexed;
      return now - since;
    },
  };
}
