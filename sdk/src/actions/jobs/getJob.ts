import type { ContractFunctionReturnType } from "viem";
import type { jobsAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { type JobClaim, jobClaims, nameOf } from "./contractEnums.ts";
import { type JobStatus, jobStatusOf } from "./jobStatuses.ts";

export type GetJobParameters = ReadOptions & { readonly jobId: bigint };

/**
 * A job's state as the contract stores it, with status and claim by name. `deadline` is seconds, `paid` units of the token.
 * `remedy` is the ruling that the client asked for; it is 0, and the claim says nothing, unless the work was rejected. `verdict`
 * is what votes gave, also where a challenge that nobody answered made the `ruling`.
 */
export type JobState = Omit<
  ContractFunctionReturnType<typeof jobsAbi, "view", "jobOf">,
  "status" | "claim"
> & {
  readonly status: JobStatus;
  readonly claim: JobClaim;
};

/**
 * Where a job stands; `None` for an id that was never opened.
 *
 * @example
 * const { status, deadline } = await client.jobs.get({ jobId });
 */
export async function getJob(
  client: AinurClient,
  { jobId, ...options }: GetJobParameters,
): Promise<JobState> {
  const job = await readAction(client, {
    ...options,
    contract: "jobs",
    functionName: "jobOf",
    args: [jobId],
  });
  return { ...job, status: jobStatusOf(job.status), claim: nameOf(jobClaims, job.claim) };
}
