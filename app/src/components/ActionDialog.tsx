import type { JobClaim } from "@ainur/sdk";
import { useState } from "react";
import { Shortage } from "../faucet/Shortage.tsx";
import { parseAmount } from "../format/amount.ts";
import { useArbitrationCost } from "../hooks/useArbitrationCost.ts";
import { useLacking } from "../hooks/useLacking.ts";
import { actionSteps } from "../jobs/actionSteps.ts";
import type { Job } from "../jobs/Job.ts";
import type { JobAction } from "../jobs/jobActions.ts";
import { hasArbitrator } from "../jobs/jobMoney.ts";
import { Field } from "./Field.tsx";
import { RejectionFields } from "./RejectionFields.tsx";
import { StepsDialog } from "./StepsDialog.tsx";

export type ActionDialogProps = {
  readonly job: Job;
  readonly action: JobAction;
  readonly onClose: () => void;
};

/** What an action on a job needs to know, moves and means. */
export function ActionDialog({ job, action, onClose }: ActionDialogProps) {
  const [text, setText] = useState("");
  const [file, setFile] = useState<File>();
  const [claim, setClaim] = useState<JobClaim>("Quality");
  const [remedy, setRemedy] = useState(1);
  const amount = parseAmount(text, job.token.decimals);
  const left = job.terms.price - job.paid;
  const problem = problemOf(action, { text, file, amount, left });
  const { needs } = action;
  const postsFee = (needs === "reason" || needs === "evidence") && hasArbitrator(job);
  const fee = useArbitrationCost({ terms: job.terms, enabled: postsFee });
  const spending = { token: { ...job.token, address: job.terms.token }, amount: fee ?? 0n };
  const isShort = useLacking(spending) > 0n;
  const post = {
    amount: fee ?? 0n,
    token: job.token,
    from: "your Ledger balance",
    to: "the post for the arbitrator",
  };
  return (
    <StepsDialog
      title={action.label}
      movements={postsFee && fee !== undefined ? [...action.movements, post] : action.movements}
      consequence={action.consequence}
      isDestructive={action.isDestructive}
      isIncomplete={problem !== undefined || isShort || (postsFee && fee === undefined)}
      steps={() =>
        actionSteps(action, job, {
          text,
          file,
          claim,
          remedy,
          fee: fee ?? 0n,
          cumulative: job.paid + (amount ?? 0n),
        })
      }
      onClose={onClose}
    >
      {needs === "deliverable" && (
        <Field label="The finished file">
          {(control) => (
            <input
              {...control}
              type="file"
              className="field"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          )}
        </Field>
      )}
      {needs === "amount" && (
        <Field
          label={`Amount in ${job.token.symbol}`}
          error={text === "" ? undefined : problem}
          hint="Given up by you for good"
        >
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      )}
      {needs === "reason" && hasArbitrator(job) && (
        <RejectionFields claim={claim} remedy={remedy} onClaim={setClaim} onRemedy={setRemedy} />
      )}
      {(needs === "reason" || needs === "evidence" || needs === "deliverable") && (
        <Field
          label={textLabels[needs]}
          hint={`${text.length.toLocaleString("en-US")} of 4,000 characters; anyone can read it`}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={4_000}
              className="field"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      )}
      <Shortage spending={spending} />
    </StepsDialog>
  );
}

const textLabels = {
  reason: "What is wrong with the work",
  evidence: "Why the work is right",
  deliverable: "What was done",
} as const;

type Input = {
  readonly text: string;
  readonly file: File | undefined;
  readonly amount: bigint | undefined;
  readonly left: bigint;
};

function problemOf({ needs }: JobAction, { text, file, amount, left }: Input): string | undefined {
  if (needs === undefined) return undefined;
  if (needs === "amount") {
    if (amount === undefined || amount === 0n) return "That is no amount of this token";
    return amount > left ? "That is more than is left in escrow" : undefined;
  }
  if (needs === "deliverable" && file === undefined) return "Choose the finished file";
  return text.trim() === "" ? "Say something" : undefined;
}
