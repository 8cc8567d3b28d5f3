import { db } from "ponder:api";
import { sql } from "ponder";

export type Progress = {
  /** Whether it has caught up once since it started. */
  readonly ready: boolean;
  /** Newest block that is indexed, and its time in seconds. */
  readonly indexed: number;
  readonly indexedAt: number;
  /** Newest block that will not be undone. */
  readonly final: number;
};

/** How far this indexer is; none before it has begun. */
export async function readProgress(): Promise<Progress | undefined> {
  const { rows } = await db.execute<{ latest: string; final: string; ready: boolean }>(sql`
    SELECT c.latest_checkpoint AS latest, c.finalized_checkpoint AS final, (m.value ->> 'is_ready') = '1' AS ready
    FROM _ponder_checkpoint c, _ponder_meta m LIMIT 1`);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    ready: row.ready,
    indexed: blockOf(row.latest),
    indexedAt: Number(row.latest.slice(0, TIME_DIGITS)),
    final: blockOf(row.final),
  };
}

// Ponder's checkpoints are fixed numbers of digits: time, chain, block, and the place in it.
const TIME_DIGITS = 10;
const CHAIN_DIGITS = 16;
const BLOCK_DIGITS = 16;

function blockOf(checkpoint: string): number {
  const start = TIME_DIGITS + CHAIN_DIGITS;
  return Number(checkpoint.slice(start, start + BLOCK_DIGITS));
}
