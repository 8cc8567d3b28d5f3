import { useMemo } from "react";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { insurancePoolFields, toInsurancePool } from "../graphql/insuranceFields.ts";
import type { InsurancePool } from "../insurance/InsurancePool.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query InsurancePools {
      insurancePools(limit: 100, orderBy: "assets", orderDirection: "desc") {
        items { ...InsurancePoolFields }
        totalCount
      }
    }
  `,
  [insurancePoolFields],
);

/** Pools that insure jobs, those with the most capital first. */
export function useInsurancePools() {
  const { data, ...query } = useIndexer({
    name: "insurancePools",
    document,
    variables: {},
    select,
    interval: 2_000,
  });
  const tokenOf = useTokenOf((data?.rows ?? []).map(({ asset }) => asset));
  const pools = useMemo(
    () =>
      data?.rows.map(
        ({ asset, ...row }): InsurancePool => ({ ...row, token: { ...tokenOf(asset), address: asset } }),
      ),
    [data, tokenOf],
  );
  return { ...query, pools, total: data?.total ?? 0 };
}

function select({ insurancePools }: ResultOf<typeof document>) {
  return {
    rows: insurancePools.items.map((row) => toInsurancePool(row)),
    total: insurancePools.totalCount,
  };
}
