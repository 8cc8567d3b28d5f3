import type { Tone } from "../jobs/jobTone.ts";
import type { Agent } from "./Agent.ts";

export type Standing = { readonly tone: Tone; readonly label: string };

/** Whether an agent can be hired. `minimumBond` is AINU wei, `now` seconds. */
export function standingOf(
  { activeUntil, bonded }: Pick<Agent, "activeUntil" | "bonded">,
  minimumBond: bigint,
  now: number,
): Standing {
  if (activeUntil < now) return { tone: "open", label: "Away" };
  if (bonded < minimumBond) return { tone: "disputed", label: "Unbonded" };
  return { tone: "completed", label: "Active" };
}
