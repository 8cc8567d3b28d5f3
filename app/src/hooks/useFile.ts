import type { FileReference } from "@ainur/sdk/content";
import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { MAX_PREVIEW_BYTES } from "../content/previewOf.ts";
import { useAppConfig } from "./useAppConfig.ts";

export type UseFileParameters = {
  readonly file: FileReference;
  readonly privateKey?: Hex | undefined;
  /** What an encrypted file is bound to. */
  readonly context?: string;
};

/** The bytes of a file that a document points to, checked; not fetched when it is too large to be shown or unreadable. */
export function useFile({ file, privateKey, context }: UseFileParameters) {
  const { storeUrl } = useAppConfig();
  const isReadable = file.encryption === undefined || privateKey !== undefined;
  return useQuery({
    queryKey: ["file", file.cid, file.size, isReadable],
    queryFn: async ({ signal }) => {
      const { readFile } = await import("../content/read.ts");
      const keys = { ...(privateKey && { privateKey }), ...(context !== undefined && { context }) };
      return readFile({ file, maxBytes: MAX_PREVIEW_BYTES, storeUrl, signal, ...keys });
    },
    enabled: isReadable && file.size <= MAX_PREVIEW_BYTES,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: 1,
  });
}
