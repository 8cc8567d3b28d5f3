import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useAppConfig } from "./useAppConfig.ts";

/** What was handed in for a job. */
export function useDeliverable(jobId: bigint, digest: Hex | undefined) {
  const { storeUrl } = useAppConfig();
  return useQuery({
    queryKey: ["deliverable", String(jobId), digest],
    queryFn: async ({ signal }) => {
      const { readDeliverable } = await import("../content/read.ts");
      return readDeliverable({ digest: digest ?? "0x", jobId, storeUrl, signal });
    },
    enabled: digest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}
