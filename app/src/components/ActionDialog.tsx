import type { JobClaim } from "@ainur/sdk";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { parseAmount } from "../format/amount.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { actionSteps } from "../jobs/actionSteps.ts";
import type { Job } from "../jobs/Job.ts";
import type { JobAction, Movement } from "../jobs/jobActions.ts";
import { hasArbitrator } from "../jobs/jobMoney.ts";
import { Amount } from "./Amount.tsx";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Field } from "./Field.tsx";
import { RejectionFields } from "./RejectionFields.tsx";
import { StepList } from "./StepList.tsx";

export type ActionDialogProps = {
  readonly job: Job;
  readonly action: JobAction;
  readonly onClose: () => void;
};

/** What an action moves and what follows, before it is signed; then how far it is. */
export function ActionDialog({ job, action, onClose }: ActionDialogProps) {
  const { run, states, isRunning, isReady, failedAt } = useSteps();
  const [text, setText] = useState("");
  const [file, setFile] = useState<File>();
  const [claim, setClaim] = useState<JobClaim>("Quality");
  const [remedy, setRemedy] = useState(1);
  const amount = parseAmount(text, job.token.decimals);
  const left = job.terms.price - job.paid;
  const problem = problemOf(action, { text, file, amount, left });
  const hasStarted = states.length > 0;
  const isDone = hasStarted && states.every(({ phase }) => phase === "done");

  const steps = () =>
    actionSteps(action, job, {
      text,
      file,
      claim,
      remedy,
      cumulative: job.paid + (amount ?? 0n),
    });
  return (
    <Dialog title={action.label} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-4">
        <Movements movements={action.movements} />
        <p>{action.consequence}</p>
        {!hasStarted && (
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (problem === undefined) void run(steps());
            }}
          >
            {action.needs === "deliverable" && (
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
            {action.needs === "amount" && (
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
            {action.needs === "reason" && hasArbitrator(job) && (
              <RejectionFields claim={claim} remedy={remedy} onClaim={setClaim} onRemedy={setRemedy} />
            )}
            {(action.needs === "reason" || action.needs === "evidence" || action.needs === "deliverable") && (
              <Field
                label={textLabels[action.needs]}
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
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={onClose}>Not now</Button>
              <Button
                type="submit"
                look={action.isDestructive ? "danger" : "primary"}
                disabled={!isReady || problem !== undefined}
              >
                {action.label}
              </Button>
            </div>
          </form>
        )}
        {hasStarted && <StepList states={states} />}
        {hasStarted && (
          <div className="flex flex-wrap justify-end gap-2">
            {failedAt >= 0 && (
              <Button look="primary" disabled={isRunning} onClick={() => void run(steps())}>
                Try again
              </Button>
            )}
            <Button disabled={isRunning} onClick={onClose}>
              {isDone ? "Done" : "Close"}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
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

function Movements({ movements }: { readonly movements: readonly Movement[] }) {
  if (movements.length === 0) return null;
  return (
    <ul aria-label="What moves" className="divide-y divide-line rounded-md border border-line">
      {movements.map(({ amount, token, from, to }) => (
        <li key={to} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <span className="font-medium">
            <Amount value={amount} token={token} />
          </span>
          <span className="flex flex-wrap items-center gap-1.5 text-ink-2">
            {from} <ArrowRight size={14} aria-label="to" /> {to}
          </span>
        </li>
      ))}
    </ul>
  );
}
