import { useEffect } from "react";
import { useBlock } from "wagmi";
import { observeBlockTime } from "../chain/clock.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`query Meta { _meta { status } }`);

/** Where the chain and the indexer are. */
export function useHead() {
  const chain = useBlock({ query: { refetchInterval: 1_000 } });
  const indexer = useIndexer({ name: "meta", document, variables: {}, select });
  const timestamp = chain.data?.timestamp;
  useEffect(() => {
    if (timestamp !== undefined) observeBlockTime(Number(timestamp));
  }, [timestamp]);
  return {
    chainBlock: chain.data === undefined ? undefined : Number(chain.data.number),
    chainFails: chain.isError,
    indexedBlock: indexer.data?.block,
    indexerFails: indexer.isError,
    /** When the indexer answered last, in milliseconds. */
    answeredAt: indexer.dataUpdatedAt,
  };
}

/** Ponder's status: the last indexed block of each chain by name. */
function select({ _meta }: ResultOf<typeof document>): { readonly block: number | undefined } {
  const status = _meta?.status;
  if (typeof status !== "object" || status === null) return { block: undefined };
  const blocks = Object.values(status).flatMap((chain: unknown) => {
    if (typeof chain !== "object" || chain === null || !("block" in chain)) return [];
    const { block } = chain;
    return typeof block === "object" && block !== null && "number" in block ? [Number(block.number)] : [];
  });
  return { block: blocks.length === 0 ? undefined : Math.max(...blocks) };
}
