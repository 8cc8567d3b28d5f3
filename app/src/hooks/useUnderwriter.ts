import { insurancePoolAbi } from "@ainur/sdk/abi";
import { useConnection, useReadContract } from "wagmi";
import type { InsurancePool, Underwriter } from "../insurance/InsurancePool.ts";
import { useFunds } from "./useFunds.ts";

/** What the connected account can put into a pool. `undefined` until all of it is known. */
export function useUnderwriter({ address, token }: InsurancePool): Underwriter | undefined {
  const { address: account } = useConnection();
  const funds = useFunds(account, token.address);
  const { data: redemptionWindow } = useReadContract({
    address,
    abi: insurancePoolAbi,
    functionName: "REDEMPTION_WINDOW",
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  if (account === undefined || funds === undefined || redemptionWindow === undefined) return undefined;
  return { account, inLedger: funds.ledger, inWallet: funds.wallet, redemptionWindow };
}
