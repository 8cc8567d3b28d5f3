/**
 * JSON with keys in order and no spaces, so that equal values have equal bytes and one hash
 * (as RFC 8785, JSON Canonicalization Scheme, 2020, for the values that JSON can hold).
 *
 * @throws {TypeError} for what JSON cannot hold: a bigint, a function, NaN.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  const text =
    Number.isNaN(value) || value === Infinity || value === -Infinity ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON cannot hold ${String(value)}.`);
  return text;
}
