import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useAppConfig } from "./useAppConfig.ts";

/** Bytes that somebody submitted to a dispute, checked against their hash. */
export function useEvidence(digest: Hex) {
  const { storeUrl } = useAppConfig();
  return useQuery({
    queryKey: ["evidence", digest],
    queryFn: async ({ signal }) => {
      const { readEvidence } = await import("../content/read.ts");
      return readEvidence({ digest, storeUrl, signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: 1,
  });
}
