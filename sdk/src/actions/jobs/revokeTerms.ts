import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RevokeTermsParameters = WriteOptions & {
  readonly terms: JobTerms;
};

/**
 * Makes terms that were signed impossible to open. Either party, before opening.
 *
 * Throws `ContractError` such as `WrongStatus`.
 *
 * @example
 * await client.jobs.revoke({ terms });
 */
export async function revokeTerms(
  client: AinurClient,
  { terms, ...options }: RevokeTermsParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "jobs", functionName: "revoke", args: [terms] });
}
