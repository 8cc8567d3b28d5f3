import { deploymentOf } from "@ainur/sdk";
import { feeAuctionAbi } from "@ainur/sdk/abi";
import type { Address } from "viem";
import { useReadContracts } from "wagmi";
import { sameAddress } from "../format/shorten.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { toAddress } from "../graphql/scalars.ts";
import { useAppConfig } from "./useAppConfig.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query ListedTokens { tokens(where: { listed: true }, limit: 20) { items { address } } }
`);

/** Protocol fees that can be bought with AINU; amounts in units of the token, prices in AINU wei as of the last block. */
export type FeeLot = {
  readonly token: Address;
  readonly amount: bigint;
  readonly price: bigint;
  /** 0: the auction starts with the purchase, at the first price. */
  readonly startedAt: number;
};

/** What is for sale now. `undefined` until it is known. */
export function useFeeLots(): readonly FeeLot[] | undefined {
  const { ainu, feeAuction } = deploymentOf(useAppConfig().chainId).contracts;
  const { data: listed } = useIndexer({
    name: "listedTokens",
    document,
    variables: {},
    select,
    interval: 30_000,
  });
  const tokens = (listed ?? []).filter((token) => !sameAddress(token, ainu));
  const contract = { address: feeAuction, abi: feeAuctionAbi } as const;
  const query = { refetchInterval: 2_000, enabled: tokens.length > 0 };
  const { data: quotes } = useReadContracts({
    contracts: tokens.map((token) => ({ ...contract, functionName: "quote", args: [token] }) as const),
    batchSize: 0,
    query,
  });
  const { data: auctions } = useReadContracts({
    contracts: tokens.map((token) => ({ ...contract, functionName: "auctionOf", args: [token] }) as const),
    batchSize: 0,
    query,
  });
  if (listed === undefined || (tokens.length > 0 && quotes === undefined)) return undefined;
  return tokens.flatMap((token, index) => {
    const [amount = 0n, price = 0n] = quotes?.[index]?.result ?? [];
    const startedAt = auctions?.[index]?.result?.[1] ?? 0;
    return amount === 0n ? [] : [{ token, amount, price, startedAt }];
  });
}

function select({ tokens }: ResultOf<typeof document>) {
  return tokens.items.map(({ address }) => toAddress(address));
}
