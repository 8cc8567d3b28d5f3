import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ConcedeJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Gives a job up: refunds the client and counts as a failure. Only the provider.
 *
 * Throws `ContractError` such as `WrongStatus`.
 *
 * @example
 * await provider.jobs.concede({ terms });
 */
export async function concedeJob(
  client: AinurClient,
  { terms, ...options }: ConcedeJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "concede", args: [terms] });
}
