import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type AcceptJobBySigParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** Of `signTerms`. */
  readonly providerSignature: Hex;
};

/**
 * Accepts an open job by the provider's signature of the terms. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`.
 *
 * @example
 * await relayer.jobs.acceptBySig({ terms, providerSignature });
 */
export async function acceptJobBySig(
  client: AinurClient,
  { terms, providerSignature, ...options }: AcceptJobBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "acceptBySig",
    args: [terms, providerSignature],
  });
}
