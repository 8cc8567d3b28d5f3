import { deploymentOf, type JobTerms } from "@ainur/sdk";
import { jobsAbi } from "@ainur/sdk/abi";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

export type UseArbitrationCostParameters = { readonly terms: JobTerms; readonly enabled: boolean };

/** What the arbitrator of a job asks for, in units of its token; `undefined` until it is known. */
export function useArbitrationCost({ terms, enabled }: UseArbitrationCostParameters): bigint | undefined {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.jobs,
    abi: jobsAbi,
    functionName: "arbitrationCost",
    args: [terms],
    query: { enabled },
  });
  return data;
}
