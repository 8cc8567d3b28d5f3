import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CancelJobParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Ends an open job and returns the escrow to the client, who withdraws it, or whose provider declines. Only the two.
 *
 * Throws `ContractError` such as `WrongStatus`, `NotParty`.
 *
 * @example
 * await client.jobs.cancel({ terms });
 */
export async function cancelJob(
  client: AinurClient,
  { terms, ...options }: CancelJobParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "cancel", args: [terms] });
}
