/** Moves labels apart so that none overlaps another; keeps their order. Positions are pixels. */
export function spread(positions: readonly number[], distance: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[b] ?? 0) - (positions[a] ?? 0));
  const moved = [...positions];
  let below = Number.POSITIVE_INFINITY;
  for (const index of order) {
    const position = Math.min(positions[index] ?? 0, below - distance);
    moved[index] = position;
    below = position;
  }
  return moved;
}
