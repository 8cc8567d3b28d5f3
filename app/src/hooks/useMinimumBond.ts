import { deploymentOf } from "@ainur/sdk";
import { stakingAbi } from "@ainur/sdk/abi";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

/** The bond below which an agent gets no new work, in AINU wei; 0 until it is known. */
export function useMinimumBond(): bigint {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.staking,
    abi: stakingAbi,
    functionName: "minimumBond",
    query: { staleTime: 60_000 },
  });
  return data ?? 0n;
}
