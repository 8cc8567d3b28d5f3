import { deploymentOf } from "@ainur/sdk";
import { courtAbi } from "@ainur/sdk/abi";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

export type UseAppealCostParameters = { readonly disputeId: bigint; readonly enabled: boolean };

/** What each side of an appeal posts, in units of the dispute's fee token; `undefined` until it is known. */
export function useAppealCost({ disputeId, enabled }: UseAppealCostParameters): bigint | undefined {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.court,
    abi: courtAbi,
    functionName: "appealCost",
    args: [disputeId],
    query: { enabled, refetchInterval: 15_000 },
  });
  return data;
}
