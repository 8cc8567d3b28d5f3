import type { JobStatus, JobTerms } from "@ainur/sdk";

export type Opening = {
  readonly feeBps: number;
  readonly scored: boolean;
  /** Seconds. */
  readonly openedAt: bigint;
};

/** A job's row right after it was opened. */
export function newJob(id: bigint, terms: JobTerms, { feeBps, scored, openedAt }: Opening) {
  const openBy = BigInt(terms.openBy);
  return {
    ...terms,
    id,
    openBy,
    status: "Open",
    deadline: openBy,
    feeBps,
    scored,
    openedAt,
    paid: 0n,
    clientPost: 0n,
    providerPost: 0n,
    pending: 0,
    toPayee: 0n,
    fee: 0n,
    toClient: 0n,
    feeToPayee: 0n,
    feeToClient: 0n,
    slashed: 0n,
    penalty: 0n,
    coverAmount: 0n,
    premium: 0n,
    coverPaid: 0n,
  } as const;
}

/** What a job's end adds to the counts of its time. */
export function countOfEnd(status: JobStatus) {
  switch (status) {
    case "Completed":
      return { completed: 1 };
    case "Failed":
      return { failed: 1 };
    case "Expired":
      return { expired: 1 };
    case "Agreed":
      return { agreed: 1 };
    case "Resolved":
      return { resolved: 1 };
    case "Cancelled":
      return { cancelled: 1 };
    default:
      throw new RangeError(`No job ends as ${status}`);
  }
}
