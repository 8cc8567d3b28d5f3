import type { CoalitionAgent } from "./CoalitionTask.ts";

export const PER_DOMAIN = 0.2;
export const MAX_DOMAINS = 1;
export const FULL_EXPERIENCE = 1_000;
export const MAX_EXPERIENCE = 0.5;

/**
 * What two agents add to each other's work, 0 to 2.5: 0.2 for each domain that either knows, up to 1; their mean experience
 * over 1,000, up to 0.5; and how well they worked together before, 0 to 1.
 *
 * @example
 * synergy(translator, editor, 0.8);
 */
export function synergy(a: CoalitionAgent, b: CoalitionAgent, history = 0): number {
  const domains = new Set([...(a.domains ?? []), ...(b.domains ?? [])]).size;
  const experience = ((a.experience ?? 0) + (b.experience ?? 0)) / 2;
  return (
    Math.min(PER_DOMAIN * domains, MAX_DOMAINS) +
    Math.min(experience / FULL_EXPERIENCE, MAX_EXPERIENCE) +
    history
  );
}
