import { mean } from "simple-statistics";

/**
 * The mean of the values of each key, keys in the order of their first entry.
 *
 * @example
 * groupMeans([["a", 1], ["b", 5], ["a", 3]]); // Map { "a" => 2, "b" => 5 }
 */
export function groupMeans<Key>(entries: Iterable<readonly [Key, number]>): Map<Key, number> {
  const groups = new Map<Key, number[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return new Map([...groups].map(([key, values]) => [key, mean(values)]));
}
