import type { Address } from "viem";
import { useConnection } from "wagmi";
import type { Token } from "../format/amount.ts";
import { useFunds } from "./useFunds.ts";

/** What is to be spent, in units of the token. */
export type Spending = { readonly token: Token & { readonly address: Address }; readonly amount: bigint };

/** What the connected account lacks to spend an amount, in Ledger and wallet together; 0 until it is known. */
export function useLacking({ token, amount }: Spending): bigint {
  const { address } = useConnection();
  const funds = useFunds(address, token.address);
  const held = funds === undefined ? amount : funds.ledger + funds.wallet;
  return amount > held ? amount - held : 0n;
}
