import { lazy, Suspense, useState } from "react";
import { useConnection } from "wagmi";
import { Button } from "../components/Button.tsx";
import { ConnectDialog } from "../layout/ConnectDialog.tsx";

const HireDialog = lazy(() => import("./HireDialog.tsx"));

export type HireButtonProps = {
  /** Whom to hire, if that is settled. */
  readonly agentId?: bigint;
  readonly capability?: string;
  readonly label?: string;
};

/** Leads from anywhere to a job: through an account if there is none yet. */
export function HireButton({ agentId, capability, label = "Hire an agent" }: HireButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { address } = useConnection();
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && address === undefined && (
        <ConnectDialog isOpen onOpenChange={setOpen} onConnected={() => setOpen(true)} />
      )}
      {isOpen && address !== undefined && (
        <Suspense>
          <HireDialog
            {...(agentId !== undefined && { agentId })}
            {...(capability !== undefined && { capability })}
            account={address}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
