import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { Card } from "../components/Card.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import { useCourtParameters } from "../hooks/useCourtParameters.ts";
import { useDisputeStage } from "../hooks/useDisputeStage.ts";
import type { Dispute } from "./Dispute.ts";
import { disputeSentence } from "./disputeSentence.ts";
import { PhaseBar } from "./PhaseBar.tsx";
import { phaseSteps } from "./phaseSteps.ts";
import { phaseWords } from "./phaseWords.ts";

/** A job's dispute in short; its own page has the rest. */
export function DisputeCard({ dispute }: { readonly dispute: Dispute }) {
  const stage = useDisputeStage(dispute);
  const appealPeriod = useCourtParameters()?.periods.appeal ?? 0;
  const now = useNow();
  return (
    <Card
      title="Before the court"
      aside={
        <Link to={`/court/${dispute.id}`} className="rounded text-accent hover:underline">
          Dispute #{dispute.id.toString()}
        </Link>
      }
    >
      {stage === undefined ? (
        <Skeleton className="h-20 w-full" />
      ) : (
        <div className="flex flex-col gap-3">
          <p>
            <Badge {...phaseWords[stage.phase]} />
          </p>
          <p>{disputeSentence({ dispute, stage, now })}</p>
          <PhaseBar steps={phaseSteps({ dispute, stage, appealPeriod, now })} />
        </div>
      )}
    </Card>
  );
}
