import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SubmitJobBySigParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the deliverable in the content store. */
  readonly deliverable: Hex;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** The provider's, of `signSubmit`. */
  readonly signature: Hex;
};

/**
 * Hands in the work by the provider's signature. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await relayer.jobs.submitBySig({ terms, deliverable, deadline, signature });
 */
export async function submitJobBySig(
  client: AinurClient,
  { terms, deliverable, deadline, signature, ...options }: SubmitJobBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "submitBySig",
    args: [terms, deliverable, deadline, signature],
  });
}
