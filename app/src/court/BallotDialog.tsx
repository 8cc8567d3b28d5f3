import { useState } from "react";
import { StepsDialog } from "../components/StepsDialog.tsx";
import { formatAmount } from "../format/amount.ts";
import { useCourtParameters } from "../hooks/useCourtParameters.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import type { HeldSeat } from "./jurorDuty.ts";

export type BallotDialogProps = {
  readonly held: HeldSeat;
  readonly act: "commit" | "reveal";
  readonly onClose: () => void;
};

/** Commits a juror to a choice, or reveals it. */
export function BallotDialog({ held: { dispute, round, seat }, act, onClose }: BallotDialogProps) {
  const [choice, setChoice] = useState<number>();
  const parameters = useCourtParameters();
  const atRisk = parameters === undefined ? "what is at risk" : formatAmount(parameters.atRisk, AINU);
  const place = { disputeId: dispute.id, round, seat: seat.index, agentId: seat.agentId };
  const isCommit = act === "commit";
  const title = isCommit ? "Vote in secret" : "Reveal the vote";
  const steps = (): readonly AppStep[] => [
    {
      label: title,
      run: async (client) => {
        const { commitBallot, revealBallot } = await import("./ballot.ts");
        const { commitment = "0x0" } = seat;
        return isCommit
          ? commitBallot({ client, ...place, choice: choice ?? 0 })
          : revealBallot({ client, ...place, commitment, choices: dispute.choices });
      },
    },
  ];
  return (
    <StepsDialog
      title={title}
      movements={[]}
      consequence={
        isCommit
          ? `Only a seal of it goes on the chain. Come back to reveal it when the vote is closed, with this same account: its signature opens the seal, so nothing else has to be kept. Who does not reveal loses ${atRisk}; who tells it before, too.`
          : "Everybody sees it then. It can only be what was sealed."
      }
      isIncomplete={isCommit && choice === undefined}
      steps={steps}
      onClose={onClose}
    >
      {isCommit && (
        <ChoiceField
          label="What is right"
          dispute={dispute}
          choices={Array.from({ length: dispute.choices + 1 }, (_, index) => index)}
          value={choice}
          onChange={setChoice}
        />
      )}
    </StepsDialog>
  );
}
