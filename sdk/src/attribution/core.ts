import { AttributionError } from "./AttributionError.ts";
import type { ValueTable } from "./ValueTable.ts";

export type Grievance = {
  /** Players of the coalition; bit i is player i. */
  readonly coalition: number;
  /** What the coalition is worth above what its members get; it has no reason to leave at 0 or below. */
  readonly excess: number;
};

/**
 * The coalition with the most reason to leave if players get `shares`, the empty one and that of all left out; of equal ones the first.
 * `undefined` for a single player. O(2^n).
 *
 * Throws `AttributionError` unless there is one finite share a player.
 */
export function mostAggrieved(
  { players, values }: ValueTable,
  shares: ArrayLike<number>,
): Grievance | undefined {
  checkShares(players, shares);
  const given = new Float64Array(values.length);
  let worst: Grievance | undefined;
  for (let coalition = 1; coalition < values.length - 1; coalition++) {
    const lowest = coalition & -coalition;
    const got = (given[coalition ^ lowest] as number) + (shares[31 - Math.clz32(lowest)] as number);
    given[coalition] = got;
    const excess = (values[coalition] as number) - got;
    if (worst === undefined || excess > worst.excess) worst = { coalition, excess };
  }
  return worst;
}

/**
 * Whether `shares` are in the core (Gillies, 1959): they divide what all are worth, and no coalition is worth more than its
 * members get. Both within `tolerance`, in units of value. Errors as in {@link mostAggrieved}.
 */
export function isInCore(table: ValueTable, shares: ArrayLike<number>, tolerance = 1e-9): boolean {
  checkShares(table.players, shares);
  let divided = 0;
  for (let player = 0; player < table.players; player++) divided += shares[player] as number;
  const all = table.values[table.values.length - 1] as number;
  if (Math.abs(divided - all) > tolerance) return false;
  return (mostAggrieved(table, shares)?.excess ?? 0) <= tolerance;
}

function checkShares(players: number, shares: ArrayLike<number>): void {
  if (shares.length !== players) {
    throw new AttributionError(`${shares.length} shares were given for ${players} players.`);
  }
  for (let player = 0; player < players; player++) {
    if (!Number.isFinite(shares[player])) {
      throw new AttributionError(
        `The share of player ${player} is ${shares[player]}, which is no finite number.`,
      );
    }
  }
}
