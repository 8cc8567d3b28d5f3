import { useQuery } from "@tanstack/react-query";
import { useConnectorClient } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

/** The connected account's client, one for each connection: its queue of transactions must not be doubled. */
export function useAppClient() {
  const { storeUrl } = useAppConfig();
  const { data: client } = useConnectorClient();
  const { data } = useQuery({
    queryKey: ["appClient", client?.uid, client?.account.address],
    queryFn: async () => {
      const { appClientOf } = await import("../chain/appClient.ts");
      return client === undefined ? null : appClientOf({ client, storeUrl });
    },
    enabled: client !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return client === undefined ? undefined : (data ?? undefined);
}
