// Mirrors contracts/libraries/AuctionMath.sol.

const DURATION = 86_400;

/**
 * The price of a lot that is worth `value`, `elapsed` seconds after its start, in AINU wei: it falls in a straight line from
 * twice the value to nothing within a day, rounded up.
 */
export function lotPrice(value: bigint, elapsed: number): bigint {
  const left = BigInt(Math.max(DURATION - elapsed, 0));
  const duration = BigInt(DURATION);
  return (2n * value * left + duration - 1n) / duration;
}
