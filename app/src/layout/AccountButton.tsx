import { useState } from "react";
import { Link } from "react-router";
import { useConnection, useSwitchChain } from "wagmi";
import { Button, buttonClass } from "../components/Button.tsx";
import { shortHex } from "../format/shorten.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { ConnectDialog } from "./ConnectDialog.tsx";

/** Who acts; connects, or leads to the account. */
export function AccountButton() {
  const [isOpen, setOpen] = useState(false);
  const { address, chainId, status } = useConnection();
  const { chainId: expected } = useAppConfig();
  const { mutate: switchChain } = useSwitchChain();
  if (status === "reconnecting") return <Button disabled>Connecting…</Button>;
  if (address === undefined) {
    return (
      <>
        <Button look="primary" onClick={() => setOpen(true)}>
          Connect
        </Button>
        <ConnectDialog isOpen={isOpen} onOpenChange={setOpen} />
      </>
    );
  }
  if (chainId !== expected) {
    return (
      <Button onClick={() => switchChain({ chainId: expected })}>
        Switch the wallet to chain {expected}
      </Button>
    );
  }
  return (
    <Link to="/account" className={buttonClass()}>
      <span aria-hidden className="size-2 rounded-full bg-state-completed" />
      <span className="font-mono text-small">{shortHex(address)}</span>
      <span className="sr-only">: your account</span>
    </Link>
  );
}
