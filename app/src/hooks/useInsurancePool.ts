import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import {
  coverFields,
  insurancePoolFields,
  toCover,
  toInsurancePool,
  toUnderwriting,
  underwritingFields,
} from "../graphql/insuranceFields.ts";
import { optional, toAddress } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query InsurancePool($address: String!, $account: String!) {
      underwriting(pool: $address, owner: $account) { ...UnderwritingFields }
      insurancePool(address: $address) {
        ...InsurancePoolFields
        movements(limit: 500, orderBy: "id", orderDirection: "desc") { items { assets time } totalCount }
        rates(limit: 100, orderBy: "id", orderDirection: "desc") { items { id rate time } }
        coversSold(limit: 50, orderBy: "openedAt", orderDirection: "desc") {
          items { ...CoverFields }
          totalCount
        }
        underwritings(where: { shares_gt: "0" }, limit: 10, orderBy: "shares", orderDirection: "desc") {
          items { owner shares }
          totalCount
        }
      }
    }
  `,
  [insurancePoolFields, coverFields, underwritingFields],
);

/** One pool with its covers, its past, and what `account` has in it; `null` when the indexer knows none. */
export function useInsurancePool(address: Address | undefined, account: Address | undefined) {
  const { data, ...query } = useIndexer({
    name: "insurancePool",
    document,
    variables: {
      address: address?.toLowerCase() ?? "",
      account: account?.toLowerCase() ?? zeroAddress,
    },
    select,
    enabled: address !== undefined,
  });
  const asset = data?.row.asset;
  const tokenOf = useTokenOf(useMemo(() => (asset === undefined ? [] : [asset]), [asset]));
  const details = useMemo(() => {
    if (!data) return data;
    const { asset: token, ...row } = data.row;
    return { ...data, pool: { ...row, token: { ...tokenOf(token), address: token } } };
  }, [data, tokenOf]);
  return { ...query, details };
}

export type InsurancePoolDetails = NonNullable<ReturnType<typeof useInsurancePool>["details"]>;

function select({ insurancePool: row, underwriting }: ResultOf<typeof document>) {
  if (row === null) return null;
  return {
    row: toInsurancePool(row),
    /** Capital after each change, the oldest first. */
    capital: (row.movements?.items ?? [])
      .map(({ assets, time }) => ({ assets: BigInt(assets), time: Number(time) }))
      .reverse(),
    /** The newest first. */
    rates: (row.rates?.items ?? []).map(({ id, rate, time }) => ({
      id,
      rate: BigInt(rate),
      time: Number(time),
    })),
    covers: (row.coversSold?.items ?? []).map((cover) => toCover(cover)),
    coverCount: row.coversSold?.totalCount ?? 0,
    own: optional(underwriting, toUnderwriting),
    /** With the most shares first. */
    underwriters: (row.underwritings?.items ?? []).map(({ owner, shares }) => ({
      owner: toAddress(owner),
      shares: BigInt(shares),
    })),
    underwriterCount: row.underwritings?.totalCount ?? 0,
  };
}
