import type { Address } from "viem";
import { useConnection } from "wagmi";
import { sameAddress } from "../format/shorten.ts";
import { Hash } from "./Hash.tsx";

/** An account by its address; the reader's own says so. */
export function Account({ address }: { readonly address: Address }) {
  const { address: own } = useConnection();
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Hash value={address} what="address" />
      {sameAddress(own, address) && <span className="text-small text-ink-2">(you)</span>}
    </span>
  );
}
