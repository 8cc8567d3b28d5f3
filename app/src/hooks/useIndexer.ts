import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { TadaDocumentNode } from "gql.tada";
import { request } from "../graphql/request.ts";
import { useAppConfig } from "./useAppConfig.ts";

export type UseIndexerParameters<Result, Variables, Data> = {
  /** Names the query in the cache. */
  readonly name: string;
  readonly document: TadaDocumentNode<Result, Variables>;
  readonly variables: Variables;
  /** Defined outside of the component, so that it runs only when the answer changes. */
  readonly select: (result: Result) => Data;
  /** Milliseconds between two questions; a second by default. */
  readonly interval?: number;
  readonly enabled?: boolean;
};

/** Data of the indexer, kept up to date. While a new question is under way the last answer stays. */
export function useIndexer<Result, Variables, Data>({
  name,
  document,
  variables,
  select,
  interval = 1_000,
  enabled = true,
}: UseIndexerParameters<Result, Variables, Data>): UseQueryResult<Data> {
  const { indexerUrl } = useAppConfig();
  return useQuery({
    queryKey: ["indexer", name, variables],
    queryFn: ({ signal }) => request({ url: indexerUrl, document, variables, signal }),
    select,
    refetchInterval: interval,
    placeholderData: keepPreviousData,
    enabled,
  });
}
