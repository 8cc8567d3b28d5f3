/** The largest number of which all values are multiples, or 0 if they are not all integers: sums of them differ by at least that much. */
export function granularityOf(values: Float64Array): number {
  let divisor = 0;
  for (const value of values) {
    if (!Number.isSafeInteger(value)) return 0;
    divisor = greatestCommonDivisor(divisor, Math.abs(value));
    if (divisor === 1) return 1;
  }
  return divisor;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
