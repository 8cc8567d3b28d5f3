import { useMemo } from "react";
import type { Address, Hex } from "viem";
import type { Dispute } from "../court/Dispute.ts";
import type { Token } from "../format/amount.ts";
import { disputeFields, toDispute } from "../graphql/disputeFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { optional, toHex } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query Disputes($where: disputeFilter, $limit: Int, $after: String, $before: String) {
      disputes(where: $where, limit: $limit, after: $after, before: $before, orderBy: "openedAt", orderDirection: "desc") {
        items {
          ...DisputeFields
          job { spec price claim }
        }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
    }
  `,
  [disputeFields],
);

export type DisputeFilter = {
  /** Whether the court has ruled. */
  readonly isRuled?: boolean;
  /** On either side. */
  readonly party?: Address;
  /** The agent that it is about. */
  readonly agentId?: bigint;
};

export type UseDisputesParameters = {
  readonly filter?: DisputeFilter;
  readonly limit?: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
};

/** A dispute with what a list says of its job. */
export type DisputeListing = Dispute & {
  readonly spec: Hex | undefined;
  readonly price: bigint | undefined;
  readonly token: Token;
};

/** Disputes, the newest first. */
export function useDisputes({ filter = {}, limit = 25, after, before }: UseDisputesParameters = {}) {
  const { data, ...query } = useIndexer({
    name: "disputes",
    document,
    variables: { where: whereOf(filter), limit, after, before },
    select,
  });
  const rows = data?.rows;
  const tokenOf = useTokenOf((rows ?? []).map(({ feeToken }) => feeToken));
  const disputes = useMemo(
    () => rows?.map((row): DisputeListing => ({ ...row, token: tokenOf(row.feeToken) })),
    [rows, tokenOf],
  );
  return { ...query, disputes, page: data?.page, total: data?.total ?? 0 };
}

function whereOf({ isRuled, party, agentId }: DisputeFilter) {
  const account = party?.toLowerCase();
  return {
    ...(isRuled === true && { ruledAt_not: null }),
    ...(isRuled === false && { ruledAt: null }),
    ...(agentId !== undefined && { agentId: String(agentId) }),
    ...(account !== undefined && { OR: [{ partyA: account }, { partyB: account }] }),
  };
}

function select({ disputes }: ResultOf<typeof document>) {
  return {
    rows: disputes.items.map((row) => ({
      ...toDispute(row),
      spec: optional(row.job?.spec, toHex),
      price: optional(row.job?.price, BigInt),
    })),
    page: disputes.pageInfo,
    total: disputes.totalCount,
  };
}
