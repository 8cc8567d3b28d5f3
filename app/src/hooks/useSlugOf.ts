import { useMemo } from "react";
import type { Hex } from "viem";
import { shortHex } from "../format/shorten.ts";
import { useCapabilities } from "./useCapabilities.ts";

/** The slug behind a capability's hash; the short hash where no agent has named it. */
export function useSlugOf(): (capability: Hex) => string {
  const { data } = useCapabilities();
  return useMemo(() => {
    const slugs = new Map(data?.map(({ id, slug }) => [id, slug]));
    return (capability: Hex) => slugs.get(capability) ?? shortHex(capability);
  }, [data]);
}
