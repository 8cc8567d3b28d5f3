import { useMemo } from "react";
import { disputeFields, toDispute } from "../graphql/disputeFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { jobFields, toJob } from "../graphql/jobFields.ts";
import { optional, toAddress, toHex } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";
import { useTokenOf } from "./useTokenOf.ts";

const document = graphql(
  `
    query Job($id: BigInt!) {
      job(id: $id) {
        ...JobFields
        transitions(limit: 200, orderBy: "id", orderDirection: "asc") {
          items { id event status deadline sender time transaction }
        }
        milestones(limit: 100, orderBy: "id", orderDirection: "asc") {
          items { id cumulative toPayee fee time transaction }
        }
        receipts(limit: 1) { items { id outcome scored disputed score time } }
        ledgerMovements(limit: 100, orderBy: "id", orderDirection: "asc") {
          items { id kind token from to amount cause time transaction }
        }
        disputes(limit: 1) { items { ...DisputeFields } }
        offences(limit: 3) { items { id kind } }
      }
    }
  `,
  [jobFields, disputeFields],
);

/** One job with its history; `null` when the indexer knows none. */
export function useJob(id: bigint | undefined) {
  const { data, ...query } = useIndexer({
    name: "job",
    document,
    variables: { id: String(id ?? 0n) },
    select,
    enabled: id !== undefined,
  });
  const address = data?.row.terms.token;
  const tokenOf = useTokenOf(useMemo(() => (address === undefined ? [] : [address]), [address]));
  const details = useMemo(
    () => (data ? { ...data, job: { ...data.row, token: tokenOf(data.row.terms.token) } } : data),
    [data, tokenOf],
  );
  return { ...query, details };
}

export type JobDetails = NonNullable<ReturnType<typeof useJob>["details"]>;
export type JobTransition = JobDetails["transitions"][number];

function select({ job }: ResultOf<typeof document>) {
  if (job === null) return null;
  const receipt = job.receipts?.items[0];
  return {
    row: toJob(job),
    transitions: (job.transitions?.items ?? []).map((row) => ({
      id: row.id,
      event: row.event,
      status: row.status,
      deadline: optional(row.deadline, Number),
      sender: toAddress(row.sender),
      time: Number(row.time),
      transaction: toHex(row.transaction),
    })),
    milestones: (job.milestones?.items ?? []).map((row) => ({
      id: row.id,
      cumulative: BigInt(row.cumulative),
      toPayee: BigInt(row.toPayee),
      fee: BigInt(row.fee),
      time: Number(row.time),
    })),
    dispute: optional(job.disputes?.items[0], toDispute),
    offences: (job.offences?.items ?? []).map(({ id, kind }) => ({ id, kind })),
    receipt:
      receipt === undefined
        ? undefined
        : { outcome: receipt.outcome, scored: receipt.scored, score: receipt.score },
    movements: (job.ledgerMovements?.items ?? []).map((row) => ({
      id: row.id,
      kind: row.kind,
      token: toAddress(row.token),
      from: optional(row.from, toAddress),
      to: optional(row.to, toAddress),
      amount: BigInt(row.amount),
      cause: row.cause,
      time: Number(row.time),
    })),
  };
}
