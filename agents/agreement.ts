/**
 * How much of the expected work was handed in, from 0 to 1, which only the very same bytes reach: equal values at equal
 * places of JSON documents, equal lines of anything else. What was added counts as much as what is missing.
 *
 * @example
 * agreement(bytes('{"rows":2,"name":"a"}'), bytes('{"rows":2,"name":"b"}')); // 0.5
 */
export function agreement(expected: Uint8Array, actual: Uint8Array): number {
  if (Buffer.compare(expected, actual) === 0) return 1;
  const [wanted, found] = [partsOf(expected), partsOf(actual)];
  const left = new Map<string, number>();
  for (const part of wanted) left.set(part, (left.get(part) ?? 0) + 1);
  let common = 0;
  for (const part of found) {
    const count = left.get(part) ?? 0;
    if (count > 0) common += 1;
    left.set(part, count - 1);
  }
  return Math.min(common / Math.max(wanted.length, found.length, 1), ALMOST);
}

/** What differs in spaces alone is not quite what was asked for. */
const ALMOST = 0.99;

function partsOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  try {
    return [...leaves(JSON.parse(text), "")];
  } catch {
    return text.split("\n");
  }
}

function* leaves(value: unknown, path: string): Generator<string> {
  if (typeof value !== "object" || value === null) yield `${path} ${JSON.stringify(value)}`;
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, `${path}/${key}`);
}
