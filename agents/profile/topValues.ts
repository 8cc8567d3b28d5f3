import { clip } from "../clip.ts";

export type ValueCount = { readonly value: string; readonly count: number };

const MAX_VALUES = 10;

/** The number of different values, and the most frequent ones; equally frequent ones in the order of their characters. */
export function topValues(values: readonly string[]): { distinct: number; top: ValueCount[] } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const top = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MAX_VALUES)
    .map(([value, count]) => ({ value: clip(value), count }));
  return { distinct: counts.size, top };
}
