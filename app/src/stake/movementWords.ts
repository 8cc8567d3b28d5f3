import type { NominationMovement } from "../hooks/useStake.ts";

/** What happened to a nomination or to the pool it is in. */
export const movementWords: Readonly<Record<NominationMovement["kind"], string>> = {
  nominate: "Nominated",
  leave: "Taken out, leaving",
  withdraw: "Withdrawn",
  claim: "Rewards claimed",
  compound: "Rewards nominated again",
  commission: "Commission claimed",
  reward: "Rewards came in",
  slash: "Taken by offences",
};
