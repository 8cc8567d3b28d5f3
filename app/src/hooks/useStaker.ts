import { deploymentOf } from "@ainur/sdk";
import { stakingAbi } from "@ainur/sdk/abi";
import type { Address } from "viem";
import { useReadContract } from "wagmi";
import type { Staker } from "../stake/Stake.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { useAppConfig } from "./useAppConfig.ts";
import { useFunds } from "./useFunds.ts";
import { useMinimumBond } from "./useMinimumBond.ts";

/** What an account can stake, and for how long. `undefined` until all of it is known. */
export function useStaker(account: Address | undefined): Staker | undefined {
  const { chainId } = useAppConfig();
  const { ainu, staking } = deploymentOf(chainId).contracts;
  const funds = useFunds(account, ainu);
  const minimumBond = useMinimumBond();
  const { data: unbondingPeriod } = useReadContract({
    address: staking,
    abi: stakingAbi,
    functionName: "UNBONDING_PERIOD",
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  if (account === undefined || funds === undefined || unbondingPeriod === undefined) return undefined;
  return {
    account,
    ainu: { ...AINU, address: ainu },
    inLedger: funds.ledger,
    inWallet: funds.wallet,
    unbondingPeriod,
    minimumBond,
  };
}
