import type { Address } from "viem";
import { Button } from "../components/Button.tsx";
import { StepList } from "../components/StepList.tsx";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useSteps } from "../hooks/useSteps.ts";
import type { Gift } from "./faucetGifts.ts";
import { faucetLabel, faucetSteps } from "./faucetSteps.ts";

export type FaucetButtonProps = { readonly account: Address; readonly gifts: readonly Gift[] };

/** Gives an account test money, and says how far it is. */
export function FaucetButton({ account, gifts }: FaucetButtonProps) {
  const { rpcUrl } = useAppConfig();
  const { run, states, isRunning, isReady } = useSteps();
  return (
    <>
      <Button
        disabled={!isReady || isRunning}
        onClick={() => void run(faucetSteps({ account, rpcUrl, gifts }))}
      >
        {faucetLabel(gifts)}
      </Button>
      {states.length > 0 && <StepList states={states} />}
    </>
  );
}
