import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CompleteJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Accepts the work, or withdraws a rejection, and pays. Only the client.
 *
 * Throws `ContractError` such as `WrongStatus`.
 *
 * @example
 * await client.jobs.complete({ terms });
 */
export async function completeJob(
  client: AinurClient,
  { terms, ...options }: CompleteJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "complete", args: [terms] });
}
