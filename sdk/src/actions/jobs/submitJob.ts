import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SubmitJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the deliverable in the content store. */
  readonly deliverable: Hex;
};

/**
 * Hands in the work. Only the provider.
 *
 * Throws `ContractError` such as `DeadlinePassed`, `WrongStatus`.
 *
 * @example
 * await provider.jobs.submit({ terms, deliverable });
 */
export async function submitJob(
  client: AinurClient,
  { terms, deliverable, ...options }: SubmitJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "submit",
    args: [terms, deliverable],
  });
}
