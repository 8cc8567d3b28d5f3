import type { ConflictGraph } from "./ConflictGraph.ts";

export type Improvable = {
  readonly weights: Float64Array;
  /** By column, those that it excludes. */
  readonly neighbours: readonly Int32Array[];
};

export function improvable(weights: Float64Array, conflicts: ConflictGraph): Improvable {
  return { weights, neighbours: Array.from(weights, (_, column) => conflicts.neighbours(column)) };
}

/**
 * A heavy set of columns of which no two exclude each other, found by tabu search (Glover, 1989): each step takes in the column that gains
 * most against those that it pushes out, and these may not return for some steps, first a few, then more. Deterministic; a step takes O(columns + degree).
 * Never lighter than `start` without what `isOut`.
 */
export function improve(
  { weights, neighbours }: Improvable,
  start: readonly number[],
  steps: number,
  isOut?: (column: number) => boolean,
): number[] {
  const size = weights.length;
  const inside = new Uint8Array(size);
  const loss = new Float64Array(size);
  const freeAt = new Int32Array(size);
  if (isOut !== undefined)
    for (let column = 0; column < size; column++) if (isOut(column)) freeAt[column] = steps + 1;
  let weight = 0;
  const change = (column: number, sign: 1 | -1) => {
    const own = (weights[column] as number) * sign;
    inside[column] = sign === 1 ? 1 : 0;
    weight += own;
    for (const other of neighbours[column] as Int32Array) loss[other] = (loss[other] as number) + own;
  };
  for (const column of start) if ((freeAt[column] as number) === 0) change(column, 1);
  const members = () => Array.from(inside.keys()).filter((column) => inside[column] === 1);
  let best = members();
  let bestWeight = weight;
  for (let step = 1; step <= steps; step++) {
    let entering = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < size; column++) {
      if (inside[column] === 1 || (freeAt[column] as number) > step) continue;
      const gain = (weights[column] as number) - (loss[column] as number);
      if (gain > most) {
        most = gain;
        entering = column;
      }
    }
    if (entering === -1) continue;
    for (const other of neighbours[entering] as Int32Array) {
      if (inside[other] === 0) continue;
      change(other, -1);
      freeAt[other] = step + 4 + (2 * step < steps ? step % 7 : (5 * step) % 23);
    }
    change(entering, 1);
    if (weight > bestWeight * (1 + 1e-12)) {
      bestWeight = weight;
      best = members();
    }
  }
  return best;
}
