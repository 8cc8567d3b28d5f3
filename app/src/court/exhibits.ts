import type { Address, Hex } from "viem";
import type { DisputeDetails } from "../hooks/useDispute.ts";
import type { Job } from "../jobs/Job.ts";

/** A piece of evidence, whoever named it. */
export type Exhibit = {
  readonly id: string;
  readonly title: string;
  readonly submitter: Address;
  /** sha-256 digest. */
  readonly contentHash: Hex;
  /** Seconds; absent for what was said when the dispute arose. */
  readonly time?: number;
};

export type ExhibitsOfParameters = Pick<DisputeDetails, "evidence"> & {
  readonly job: Pick<Job, "terms" | "reason" | "evidence"> | undefined;
};

/** All that jurors go by beside the work itself: the reason of the rejection, the answer to it, and what was submitted since. */
export function exhibitsOf({ job, evidence }: ExhibitsOfParameters): readonly Exhibit[] {
  const said = (id: string, title: string, submitter: Address, contentHash: Hex | undefined) =>
    contentHash === undefined || BigInt(contentHash) === 0n ? [] : [{ id, title, submitter, contentHash }];
  return [
    ...(job === undefined
      ? []
      : [
          ...said("reason", "Why the client rejected the work", job.terms.client, job.reason),
          ...said("answer", "Why the agent contests it", job.terms.provider, job.evidence),
        ]),
    ...evidence.map((one, index) => ({ ...one, title: `Exhibit ${index + 1}` })),
  ];
}
