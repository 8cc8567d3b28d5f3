import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { type AppStep, useSteps } from "../hooks/useSteps.ts";
import type { Movement } from "../jobs/jobActions.ts";
import { Amount } from "./Amount.tsx";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { StepList } from "./StepList.tsx";

export type StepsDialogProps = {
  /** What happens; the button says the same. */
  readonly title: string;
  readonly movements: readonly Movement[];
  /** Under which condition, and what follows. */
  readonly consequence: string;
  readonly isDestructive?: boolean;
  /** What keeps it from being done; the fields say it in words. */
  readonly isIncomplete?: boolean;
  readonly steps: () => readonly AppStep[];
  readonly onClose: () => void;
  /** Fields to fill in. */
  readonly children?: ReactNode;
};

/** What an act moves and what follows, before it is signed; then how far it is. */
export function StepsDialog(props: StepsDialogProps) {
  const { title, movements, consequence, steps, onClose, children } = props;
  const { isDestructive = false, isIncomplete = false } = props;
  const { run, states, isRunning, isReady, failedAt } = useSteps();
  const hasStarted = states.length > 0;
  const isDone = hasStarted && states.every(({ phase }) => phase === "done");
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-4">
        <Movements movements={movements} />
        <p>{consequence}</p>
        {!hasStarted && (
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isIncomplete) void run(steps());
            }}
          >
            {children}
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={onClose}>Not now</Button>
              <Button
                type="submit"
                look={isDestructive ? "danger" : "primary"}
                disabled={!isReady || isIncomplete}
              >
                {title}
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
