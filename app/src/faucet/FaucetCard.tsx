import type { Address } from "viem";
import { Card } from "../components/Card.tsx";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { FaucetButton } from "./FaucetButton.tsx";
import { faucetGifts } from "./faucetGifts.ts";

/** Test money, where there is some. */
export function FaucetCard({ account }: { readonly account: Address }) {
  const gifts = faucetGifts(useAppConfig().chainId);
  if (gifts.length === 0) return null;
  return (
    <Card title="Faucet">
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          Test money for this local network. It is worth nothing, and there is always more.
        </p>
        <FaucetButton account={account} gifts={gifts} />
      </div>
    </Card>
  );
}
