/** Low bits of a dispute's id that say where the court keeps it. */
const DOCKET_BITS = 20;

/**
 * The disputes that the court still keeps: it gives the place of one that is over to the next, and the id tells the place.
 *
 * @example
 * lastDisputes([(1n << 20n) | 1n, (2n << 20n) | 1n]); // the second one
 */
export function lastDisputes(disputeIds: readonly bigint[]): ReadonlySet<bigint> {
  const byDocket = new Map<bigint, bigint>();
  for (const disputeId of disputeIds) {
    const docket = BigInt.asUintN(DOCKET_BITS, disputeId);
    if (disputeId > (byDocket.get(docket) ?? 0n)) byDocket.set(docket, disputeId);
  }
  return new Set(byDocket.values());
}
