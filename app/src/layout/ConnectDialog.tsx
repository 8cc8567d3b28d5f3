import { Flame, Wallet } from "lucide-react";
import { useConnect, useConnectors } from "wagmi";
import { BURNER_ID } from "../burner/burner.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { explain } from "../steps/explain.ts";

export type ConnectDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** What comes next; closes the dialog if not given. */
  readonly onConnected?: () => void;
};

/** Which account to act with: the wallets that announced themselves, and on a local network a burner account. */
export function ConnectDialog({
  isOpen,
  onOpenChange,
  onConnected = () => onOpenChange(false),
}: ConnectDialogProps) {
  const { chainId } = useAppConfig();
  const connectors = useConnectors();
  const {
    mutate: connect,
    error,
    isPending,
  } = useConnect({
    mutation: { onSuccess: onConnected },
  });
  const problem = error === null ? undefined : explain(error, chainId);
  return (
    <Dialog
      title="Connect an account"
      description="It signs what you do here. Looking needs none."
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <ul className="flex flex-col gap-2">
        {connectors.map((connector) => (
          <li key={connector.uid}>
            <Button
              className="w-full justify-start"
              disabled={isPending}
              onClick={() => connect({ connector })}
            >
              {connector.icon?.startsWith("data:image/") ? (
                <img src={connector.icon} alt="" className="size-5 rounded" />
              ) : connector.id === BURNER_ID ? (
                <Flame size={18} aria-hidden />
              ) : (
                <Wallet size={18} aria-hidden />
              )}
              <span className="flex flex-col items-start text-left">
                {connector.name}
                {connector.id === BURNER_ID && (
                  <span className="text-small font-normal text-ink-2">
                    A key in this browser, for the local network's test money
                  </span>
                )}
              </span>
            </Button>
          </li>
        ))}
        {connectors.length === 0 && (
          <li className="text-ink-2">
            No wallet was found. Install one as a browser extension, then reload.
          </li>
        )}
      </ul>
      {problem !== undefined && (
        <p role="alert" className="mt-3 text-state-failed">
          {problem.title}. {problem.wayOut}
        </p>
      )}
    </Dialog>
  );
}
