import { useMemo } from "react";
import { disputeFields, toDispute } from "../graphql/disputeFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { jobFields, toJob } from "../graphql/jobFields.ts";
import { optional, toAddress, toHex } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query Dispute($id: BigInt!) {
      dispute(id: $id) {
        ...DisputeFields
        job { ...JobFields }
        events(limit: 200, orderBy: "id", orderDirection: "asc") {
          items { id kind round seat agentId account choice amount sender time transaction }
        }
        evidence(limit: 100, orderBy: "id", orderDirection: "asc") {
          items { id submitter contentHash time transaction }
        }
      }
    }
  `,
  [disputeFields, jobFields],
);

/** One dispute with its history and the job that it is about; `null` when the indexer knows none. */
export function useDispute(id: bigint | undefined) {
  const { data, ...query } = useIndexer({
    name: "dispute",
    document,
    variables: { id: String(id ?? 0n) },
    select,
    enabled: id !== undefined,
  });
  const address = data?.dispute.feeToken;
  const tokenOf = useTokenOf(useMemo(() => (address === undefined ? [] : [address]), [address]));
  const details = useMemo(() => {
    if (!data) return data;
    const feeToken = { ...tokenOf(data.dispute.feeToken), address: data.dispute.feeToken };
    // A job pays the court in its own token.
    return { ...data, feeToken, job: data.row && { ...data.row, token: feeToken } };
  }, [data, tokenOf]);
  return { ...query, details };
}

export type DisputeDetails = NonNullable<ReturnType<typeof useDispute>["details"]>;
export type DisputeEvent = DisputeDetails["events"][number];

function select({ dispute }: ResultOf<typeof document>) {
  if (dispute === null) return null;
  return {
    dispute: toDispute(dispute),
    row: optional(dispute.job, toJob),
    events: (dispute.events?.items ?? []).map((row) => ({
      id: row.id,
      kind: row.kind,
      round: row.round ?? undefined,
      agentId: optional(row.agentId, BigInt),
      account: optional(row.account, toAddress),
      choice: row.choice ?? undefined,
      amount: optional(row.amount, BigInt),
      sender: toAddress(row.sender),
      time: Number(row.time),
      transaction: toHex(row.transaction),
    })),
    evidence: (dispute.evidence?.items ?? []).map((row) => ({
      id: row.id,
      submitter: toAddress(row.submitter),
      contentHash: toHex(row.contentHash),
      time: Number(row.time),
    })),
  };
}
