import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useAppConfig } from "./useAppConfig.ts";

/** Text that a party of a job has stored. */
export function useText(digest: Hex) {
  const { storeUrl } = useAppConfig();
  return useQuery({
    queryKey: ["text", digest],
    queryFn: async ({ signal }) => {
      const { readText } = await import("../content/read.ts");
      return readText({ digest, storeUrl, signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}
