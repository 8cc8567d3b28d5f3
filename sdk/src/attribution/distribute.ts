import { AttributionError } from "./AttributionError.ts";

/**
 * Divides `total` units in proportion to weights so that the parts add up to it exactly: each gets the whole part of its quota, and
 * the units that are left go to the largest remainders (Hamilton, 1792), the first of equal ones first. No part differs from its
 * quota by a unit or more. Weights are read as the exact binary fractions that they are, so nothing is lost to rounding before.
 *
 * Throws `AttributionError` for a negative total, for a weight that is negative or not finite, and where no weight is above 0 unless the total is 0.
 *
 * @param weights One a recipient, such as Shapley values; only their proportions count.
 * @returns Units, one number a recipient.
 * @example
 * distribute(100n, [1, 1, 1]); // [34n, 33n, 33n]
 */
export function distribute(total: bigint, weights: readonly number[]): bigint[] {
  if (total < 0n) throw new AttributionError(`A total of ${total} units cannot be distributed.`);
  const exact = weights.map(exactWeight);
  const sum = exact.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) {
    if (total === 0n) return exact.map(() => 0n);
    throw new AttributionError(`${total} units cannot be distributed: no weight is above 0.`);
  }
  const parts = exact.map((weight) => (total * weight) / sum);
  const remainders = exact.map((weight) => (total * weight) % sum);
  const left = total - parts.reduce((all, part) => all + part, 0n);
  const order = [...remainders.keys()].sort(
    (a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b,
  );
  for (const index of order.slice(0, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}

/** A double as a multiple of 2^-1074, the smallest one there is. */
function exactWeight(weight: number, index: number): bigint {
  if (!Number.isFinite(weight) || weight < 0) {
    throw new AttributionError(`Weight ${weight} of recipient ${index} is no finite number from 0 on.`);
  }
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, weight);
  const word = bits.getBigUint64(0);
  const exponent = word >> 52n;
  const fraction = word & (2n ** 52n - 1n);
  return exponent === 0n ? fraction : (fraction + 2n ** 52n) << (exponent - 1n);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
