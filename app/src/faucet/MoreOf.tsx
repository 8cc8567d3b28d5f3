import type { Address } from "viem";
import { useConnection } from "wagmi";
import type { Token } from "../format/amount.ts";
import { useSource } from "../hooks/useSource.ts";
import { FaucetButton } from "./FaucetButton.tsx";

/** Says where more of a token comes from, and gives it where it costs nothing. */
export function MoreOf({ token }: { readonly token: Token & { readonly address: Address } }) {
  const { gift, words } = useSource(token);
  const { address: account } = useConnection();
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line-strong p-3">
      <p>{words}</p>
      {gift !== undefined && account !== undefined && <FaucetButton account={account} gifts={[gift]} />}
    </div>
  );
}
