import type { Hex } from "viem";
import { useConnection } from "wagmi";
import { BURNER_ID } from "../burner/burner.ts";
import { burnerKey } from "../burner/burnerKey.ts";

/** The private key of the connected account if it is the browser's burner; wallets keep theirs. */
export function useBurnerKey(): Hex | undefined {
  const { connector } = useConnection();
  return connector?.id === BURNER_ID ? burnerKey(localStorage) : undefined;
}
