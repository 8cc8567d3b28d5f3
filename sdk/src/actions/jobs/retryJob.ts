import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RetryJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Makes the guarded calls that failed when the job closed. Anyone may call it.
 *
 * Throws `ContractError` such as `NothingPending`.
 *
 * @example
 * await client.jobs.retry({ terms });
 */
export async function retryJob(
  client: AinurClient,
  { terms, ...options }: RetryJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "retry", args: [terms] });
}
