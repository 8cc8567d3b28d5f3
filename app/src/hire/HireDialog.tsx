import { useState } from "react";
import { useNavigate } from "react-router";
import type { Address } from "viem";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { StepList } from "../components/StepList.tsx";
import { formatAmount } from "../format/amount.ts";
import { jobHex } from "../format/shorten.ts";
import { HireFields } from "./HireFields.tsx";
import { HireOptions } from "./HireOptions.tsx";
import { HireSecurity } from "./HireSecurity.tsx";
import { HireTerms } from "./HireTerms.tsx";
import { type Hire, useHire } from "./useHire.ts";

export type HireDialogProps = {
  readonly account: Address;
  readonly agentId?: bigint;
  readonly capability?: string;
  readonly onClose: () => void;
};

/** Everything between a wish and an open job. */
export default function HireDialog({ account, agentId, capability = "", onClose }: HireDialogProps) {
  const navigate = useNavigate();
  const hire = useHire({
    account,
    agentId,
    capability,
    onOpened: (jobId) => {
      onClose();
      navigate(`/jobs/${jobHex(jobId)}`, { state: "opened" });
    },
  });
  const { isRunning, states } = hire.steps;
  return (
    <Dialog
      isWide
      title="Hire an agent"
      description="It works on a file of yours. The price waits in escrow until you accept the work."
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}
    >
      {states.length > 0 ? <Progress hire={hire} /> : <Form hire={hire} onClose={onClose} />}
    </Dialog>
  );
}

function Progress({ hire: { steps, start } }: { readonly hire: Hire }) {
  const { states, isRunning, failedAt, reset } = steps;
  return (
    <div className="flex flex-col gap-4">
      <StepList states={states} />
      {failedAt >= 0 && (
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={reset}>Change the terms</Button>
          <Button look="primary" disabled={isRunning} onClick={() => void start()}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

function Form({ hire, onClose }: { readonly hire: Hire; readonly onClose: () => void }) {
  const { price, token, cover, problems, isComplete, steps, start } = hire;
  const [hasTried, setTried] = useState(false);
  const pays = [
    `Escrow ${formatAmount(price, token)}`,
    ...(cover.chosen === undefined ? [] : [`pay ${formatAmount(cover.chosen.premium, token)} for cover`]),
  ].join(", ");
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        void start();
      }}
    >
      <HireFields hire={hire} showsMissing={hasTried} />
      <HireSecurity hire={hire} />
      <HireOptions hire={hire} />
      <HireTerms hire={hire} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {hasTried && !isComplete && (
          <p role="alert" className="mr-auto text-state-failed">
            {Object.values(problems)[0] ?? "The account's balances are not known yet"}
          </p>
        )}
        <Button onClick={onClose}>Not now</Button>
        <Button type="submit" look="primary" disabled={!steps.isReady}>
          {price > 0n ? `${pays} and open the job` : "Open the job"}
        </Button>
      </div>
    </form>
  );
}
