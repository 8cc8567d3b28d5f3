import { deploymentOf } from "@ainur/sdk";
import { courtAbi } from "@ainur/sdk/abi";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

/** The court's periods, fees and bounds for disputes that are opened now; `undefined` until they are known. */
export function useCourtParameters() {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.court,
    abi: courtAbi,
    functionName: "parameters",
    query: { staleTime: 60_000 },
  });
  return data;
}
