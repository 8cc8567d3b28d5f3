import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type OpenJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Escrows the price of a job from the client, who calls. The provider accepts later, until `openBy`. `jobs` must be the
 * client's Ledger operator.
 *
 * Throws `ContractError` such as `ERC6909InsufficientBalance`, `OpeningOver`, `InvalidPeriod`.
 *
 * @example
 * const hash = await client.jobs.open({ terms });
 */
export async function openJob(client: AinurClient, { terms, ...options }: OpenJobParameters): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "open", args: [terms] });
}
