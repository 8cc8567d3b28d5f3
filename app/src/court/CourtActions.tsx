import { useState } from "react";
import { useConnection } from "wagmi";
import { useNow } from "../chain/clock.ts";
import { Button } from "../components/Button.tsx";
import { useAppealCost } from "../hooks/useAppealCost.ts";
import type { DisputeDetails } from "../hooks/useDispute.ts";
import { CourtActionDialog } from "./CourtActionDialog.tsx";
import { type CourtAction, courtActions } from "./courtActions.ts";
import type { DisputeStage } from "./disputeStage.ts";

export type CourtActionsProps = Pick<DisputeDetails, "dispute" | "job" | "feeToken"> & {
  readonly stage: DisputeStage;
};

/** What the reader can do with a dispute now. */
export function CourtActions({ dispute, job, feeToken, stage }: CourtActionsProps) {
  const { address } = useConnection();
  const now = useNow();
  const [chosen, choose] = useState<CourtAction>();
  const appealCost = useAppealCost({ disputeId: dispute.id, enabled: stage.phase === "Appeal" });
  const actions = courtActions({
    dispute,
    stage,
    account: address,
    jobStatus: job?.status,
    feeToken,
    appealCost,
    now,
  });
  return (
    <>
      {actions.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {actions.map((action, index) => (
            <Button
              key={action.name}
              look={index === 0 ? "primary" : "secondary"}
              onClick={() => choose(action)}
            >
              {action.label}
            </Button>
          ))}
        </div>
      )}
      {chosen !== undefined && (
        <CourtActionDialog
          action={chosen}
          dispute={dispute}
          job={job}
          feeToken={feeToken}
          onClose={() => choose(undefined)}
        />
      )}
    </>
  );
}
