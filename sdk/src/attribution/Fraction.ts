/** A rational number in lowest terms; the denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Throws `RangeError` for a denominator of 0. */
export function fractionOf(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError(`${numerator}/0 is no number`);
  const common = greatestCommonDivisor(
    numerator < 0n ? -numerator : numerator,
    denominator < 0n ? -denominator : denominator,
  );
  const divisor = denominator < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function toNumber({ numerator, denominator }: Fraction): number {
  // Beyond 2^1023 both would be Infinity: the lowest bits of both are dropped alike.
  const bits = Math.max(numerator.toString(2).length, denominator.toString(2).length) - 1_000;
  const drop = BigInt(Math.max(bits, 0));
  return Number(numerator >> drop) / Number(denominator >> drop);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
