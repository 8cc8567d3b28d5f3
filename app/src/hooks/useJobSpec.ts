import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useAppConfig } from "./useAppConfig.ts";

/** What a client asked for. Content never changes under its digest. */
export function useJobSpec(digest: Hex | undefined) {
  const { storeUrl } = useAppConfig();
  return useQuery({
    queryKey: ["jobSpec", digest],
    queryFn: async ({ signal }) => {
      const { readJobSpec } = await import("../content/read.ts");
      return readJobSpec({ digest: digest ?? "0x", storeUrl, signal });
    },
    enabled: digest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}
