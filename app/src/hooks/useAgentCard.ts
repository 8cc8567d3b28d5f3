import { queryOptions, useQuery } from "@tanstack/react-query";
import { useAppConfig } from "./useAppConfig.ts";

/** The question for the card of a URI, which never changes while the page is open. */
export function agentCardQuery(uri: string | undefined, storeUrl: string) {
  return queryOptions({
    queryKey: ["agentCard", uri],
    queryFn: async ({ signal }) => {
      const { readAgentCard } = await import("../content/read.ts");
      return readAgentCard({ uri: uri ?? "", storeUrl, signal });
    },
    enabled: uri !== undefined && uri !== "",
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

/** What an agent says of itself. */
export function useAgentCard(uri: string | undefined) {
  const { storeUrl } = useAppConfig();
  return useQuery(agentCardQuery(uri, storeUrl));
}
