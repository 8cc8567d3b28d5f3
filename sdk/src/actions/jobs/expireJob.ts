import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ExpireJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Ends a job against whoever let his time pass. Anyone may call it.
 *
 * Throws `ContractError` such as `DeadlineNotPassed`.
 *
 * @example
 * await client.jobs.expire({ terms });
 */
export async function expireJob(
  client: AinurClient,
  { terms, ...options }: ExpireJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "expire", args: [terms] });
}
