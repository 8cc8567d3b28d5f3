import { deploymentOf } from "@ainur/sdk";
import { type Address, parseUnits } from "viem";
import { formatAmount } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { knownTokens } from "../tokens/knownTokens.ts";
import { Button } from "./Button.tsx";
import { Card } from "./Card.tsx";
import { StepList } from "./StepList.tsx";

const GIFT = "1000";

/** Test money on the local network. */
export function FaucetCard({ account }: { readonly account: Address }) {
  const { chainId, rpcUrl } = useAppConfig();
  const { run, states, isRunning, isReady } = useSteps();
  const { testDollar } = { testDollar: undefined, ...deploymentOf(chainId).contracts };
  const token = knownTokens(chainId).find(({ address }) => sameAddress(address, testDollar));
  if (token === undefined) return null;
  const amount = parseUnits(GIFT, token.decimals);
  const steps = [
    {
      label: "Get ether for gas",
      run: async () => {
        const { giveGas } = await import("../chain/faucet.ts");
        await giveGas({ rpcUrl, account });
        return undefined;
      },
    },
    {
      label: `Get ${formatAmount(amount, token)}`,
      run: ({ token: tokens }: Parameters<Parameters<typeof run>[0][number]["run"]>[0]) =>
        tokens.mint({ to: account, amount }),
    },
  ];
  return (
    <Card title="Faucet">
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          Test money for this local network. It is worth nothing, and there is always more.
        </p>
        <Button disabled={!isReady || isRunning} onClick={() => void run(steps)}>
          Get {formatAmount(amount, token)} and ether for gas
        </Button>
        {states.length > 0 && <StepList states={states} />}
      </div>
    </Card>
  );
}
