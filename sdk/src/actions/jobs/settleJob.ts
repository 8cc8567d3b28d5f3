import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SettleJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Pays the provider of a submitted job whose review period has passed. Anyone may call it.
 *
 * Throws `ContractError` such as `DeadlineNotPassed`.
 *
 * @example
 * await provider.jobs.settle({ terms });
 */
export async function settleJob(
  client: AinurClient,
  { terms, ...options }: SettleJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "settle", args: [terms] });
}
