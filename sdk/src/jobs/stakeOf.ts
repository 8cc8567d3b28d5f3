import type { JobState } from "../actions/jobs/getJob.ts";
import type { JobFees } from "../actions/jobs/getJobFees.ts";
import { isFinal, jobStatuses } from "../actions/jobs/jobStatuses.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

/** What a job holds until it ends. Amounts are units of its token but `bond`, which is AINU wei. */
export type Stake = {
  /** What is left of the price. */
  readonly escrow: bigint;
  /** Locked from the agent's own bond. */
  readonly bond: bigint;
  /** Posts for the arbitrator that the job still holds; the provider's went to the arbitrator. */
  readonly post: bigint;
};

export type StakeOfParameters = {
  readonly terms: JobTerms;
  readonly state: Pick<JobState, "status" | "paid">;
  readonly fees: JobFees;
};

/** The money that a job holds in a state. */
export function stakeOf({ terms, state: { status, paid }, fees }: StakeOfParameters): Stake {
  const isRunning = status !== "None" && !isFinal(status);
  const isBound = isRunning && jobStatuses.indexOf(status) >= jobStatuses.indexOf("Funded");
  return {
    escrow: isRunning ? terms.price - paid : 0n,
    bond: isBound ? terms.bond : 0n,
    post: isRunning ? fees.client : 0n,
  };
}
