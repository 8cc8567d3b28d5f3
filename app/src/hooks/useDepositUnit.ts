import { deploymentOf } from "@ainur/sdk";
import { courtAbi } from "@ainur/sdk/abi";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

/** AINU wei that one unit of a juror's weight costs; 0 until it is known. */
export function useDepositUnit(): bigint {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.court,
    abi: courtAbi,
    functionName: "DEPOSIT_UNIT",
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  return data ?? 0n;
}
