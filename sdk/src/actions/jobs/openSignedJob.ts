import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type OpenSignedJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** Not needed from the sender. */
  readonly clientSignature?: Hex;
  /** Not needed from the sender. */
  readonly providerSignature?: Hex;
};

/**
 * Opens a job that both parties want in one transaction: escrows the price and locks the bond. Both sign by `signTerms`;
 * whoever sends needs no signature of his own.
 *
 * Throws `ContractError` such as `InvalidSignature`, `NotController`, `InsufficientFreeBond`.
 *
 * @example
 * const providerSignature = await provider.jobs.signTerms({ terms });
 * const hash = await client.jobs.openSigned({ terms, providerSignature });
 */
export async function openSignedJob(
  client: AinurClient,
  { terms, clientSignature, providerSignature, ...options }: OpenSignedJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "openSigned",
    args: [terms, clientSignature ?? "0x", providerSignature ?? "0x"],
  });
}
