/** A small picture that an agent is known by: cells of a 5 by 5 grid, mirrored, and a hue. The same id gives the same. */
export type AgentMarkShape = {
  /** Degrees. */
  readonly hue: number;
  readonly cells: readonly { readonly x: number; readonly y: number }[];
};

const SIZE = 5;
const MIDDLE = 2;

export function agentMark(id: bigint): AgentMarkShape {
  const next = generator(id);
  const hue = Math.floor(next() * 24) * 15;
  const cells = [];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x <= MIDDLE; x++) {
      if (next() < 0.5) continue;
      cells.push({ x, y });
      if (x < MIDDLE) cells.push({ x: SIZE - 1 - x, y });
    }
  }
  // Never an empty mark.
  return { hue, cells: cells.length === 0 ? [{ x: MIDDLE, y: MIDDLE }] : cells };
}

/** Mulberry32 (Ettinger, 2017), seeded with the id folded to 32 bits. */
function generator(id: bigint): () => number {
  let state = Number((id ^ (id >> 32n) ^ 0x9e3779b9n) & 0xffffffffn);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
