import type { CoalitionTask } from "./CoalitionTask.ts";

/**
 * How alike the work of two tasks is, 0 to 1: of each capability the units that both need, as far as their levels agree, over the units that
 * either needs (Ruzicka 1958, the weighted form of Jaccard's index).
 */
export function taskSimilarity(a: CoalitionTask, b: CoalitionTask): number {
  const [first, second] = [workOf(a), workOf(b)];
  let both = 0;
  let either = 0;
  for (const capability of new Set([...first.keys(), ...second.keys()])) {
    const one = first.get(capability) ?? NONE;
    const other = second.get(capability) ?? NONE;
    const apart = Math.abs(one.level - other.level) / Math.max(1, one.level, other.level);
    both += Math.min(one.units, other.units) * (1 - apart);
    either += Math.max(one.units, other.units);
  }
  return either > 0 ? both / either : 0;
}

const NONE = { units: 0, level: 0 } as const;

/** Of each capability all units, and the highest level. */
function workOf({
  requirements,
}: CoalitionTask): Map<string, { readonly units: number; readonly level: number }> {
  const work = new Map<string, { readonly units: number; readonly level: number }>();
  for (const { capability, level = 0, units = 1 } of requirements) {
    const before = work.get(capability) ?? NONE;
    work.set(capability, { units: before.units + units, level: Math.max(before.level, level) });
  }
  return work;
}
