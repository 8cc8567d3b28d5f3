import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type AcceptJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Accepts an open job and locks the bond. Only the provider.
 *
 * Throws `ContractError` such as `OpeningOver`, `WrongStatus`, `InsufficientFreeBond`.
 *
 * @example
 * await provider.jobs.accept({ terms });
 */
export async function acceptJob(
  client: AinurClient,
  { terms, ...options }: AcceptJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "accept", args: [terms] });
}
