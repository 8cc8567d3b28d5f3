import { useId, useState } from "react";
import { Field } from "../components/Field.tsx";
import { StepsDialog } from "../components/StepsDialog.tsx";
import { Shortage } from "../faucet/Shortage.tsx";
import { formatBytes } from "../format/bytes.ts";
import type { DisputeDetails } from "../hooks/useDispute.ts";
import { useLacking } from "../hooks/useLacking.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import type { CourtAction } from "./courtActions.ts";
import { courtSteps } from "./courtSteps.ts";

export type CourtActionDialogProps = Pick<DisputeDetails, "dispute" | "job" | "feeToken"> & {
  readonly action: CourtAction;
  readonly onClose: () => void;
};

/** As much as jurors read, in bytes. */
const MAX_EVIDENCE_BYTES = 1_024 * 1_024;

/** What an act on a dispute needs to know, moves and means. */
export function CourtActionDialog({ action, dispute, job, feeToken, onClose }: CourtActionDialogProps) {
  const [choice, setChoice] = useState<number>();
  const [text, setText] = useState("");
  const [file, setFile] = useState<File>();
  const fileId = useId();
  const isTooLarge = file !== undefined && file.size > MAX_EVIDENCE_BYTES;
  const [posted = 0n] = action.movements.map(({ amount }) => amount);
  const spending = { token: feeToken, amount: posted };
  const isShort = useLacking(spending) > 0n;
  const isIncomplete =
    isShort ||
    (action.choices !== undefined && choice === undefined) ||
    (action.needs === "evidence" && (isTooLarge || (file === undefined && text.trim() === "")));
  return (
    <StepsDialog
      title={action.label}
      movements={action.movements}
      consequence={action.consequence}
      isIncomplete={isIncomplete}
      steps={() =>
        courtSteps({
          action,
          dispute,
          terms: job?.terms,
          feeToken,
          choice: choice ?? 0,
          evidence: { text, file },
        })
      }
      onClose={onClose}
    >
      {action.choices !== undefined && (
        <ChoiceField
          label="What the ruling should be"
          dispute={dispute}
          choices={action.choices}
          value={choice}
          onChange={setChoice}
        />
      )}
      {action.needs === "evidence" && (
        <>
          <Field label="What you say" hint="Anyone can read it">
            {(control) => (
              <textarea
                {...control}
                rows={4}
                maxLength={4_000}
                className="field"
                disabled={file !== undefined}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          <div className="flex flex-col gap-1">
            <label htmlFor={fileId} className="font-medium">
              Or a file, as it is
            </label>
            <input
              id={fileId}
              type="file"
              className="field"
              aria-invalid={isTooLarge}
              onChange={({ target }) => setFile(target.files?.[0])}
            />
            {isTooLarge && (
              <p role="alert" className="text-small text-state-failed">
                Jurors read at most {formatBytes(MAX_EVIDENCE_BYTES)}.
              </p>
            )}
          </div>
        </>
      )}
      <Shortage spending={spending} />
    </StepsDialog>
  );
}
