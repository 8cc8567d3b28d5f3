import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ExecuteRulingParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Distributes by the arbitrator's ruling. Anyone may call it.
 *
 * Throws `ContractError` such as `WrongStatus`.
 *
 * @example
 * await client.jobs.execute({ terms });
 */
export async function executeRuling(
  client: AinurClient,
  { terms, ...options }: ExecuteRulingParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "execute", args: [terms] });
}
