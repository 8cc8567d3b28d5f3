import { useNow } from "../chain/clock.ts";
import type { Dispute } from "../court/Dispute.ts";
import { type DisputeStage, disputeStage } from "../court/disputeStage.ts";
import { useCourtParameters } from "./useCourtParameters.ts";

/** Where a dispute is, every second; `undefined` without one, and until the court's periods are known. */
export function useDisputeStage(dispute: Dispute | undefined): DisputeStage | undefined {
  const now = useNow();
  const parameters = useCourtParameters();
  if (parameters === undefined || dispute === undefined) return undefined;
  return disputeStage({ dispute, appealPeriod: parameters.periods.appeal, now });
}
