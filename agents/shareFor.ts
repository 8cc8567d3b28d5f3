const QUARTERS = 4;

/**
 * The ruling that leaves the provider the part of the price that its work is worth, in quarters, rounded down: 1 for nothing to 5
 * for all of it.
 *
 * @example
 * shareFor(0.6); // 3: half
 */
export function shareFor(agreement: number): number {
  return 1 + Math.floor(QUARTERS * agreement);
}
