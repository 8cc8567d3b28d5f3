import type { Dispute } from "../actions/court/getDispute.ts";

/**
 * Whether nothing but the execution of its ruling is left of a dispute: no appeal can be lodged any more.
 *
 * @example
 * if (isDecided(dispute, now)) await client.jobs.conclude({ terms, disputeId });
 */
export function isDecided(
  { phase, phaseEndsAt }: Pick<Dispute, "phase" | "phaseEndsAt">,
  now: number,
): boolean {
  return phase === "Final" || (phase === "Appeal" && now >= phaseEndsAt);
}
