import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CompleteJobBySigParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** The client's, of `signComplete`. */
  readonly signature: Hex;
};

/**
 * Accepts the work by the client's signature. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await provider.jobs.completeBySig({ terms, deadline, signature });
 */
export async function completeJobBySig(
  client: AinurClient,
  { terms, deadline, signature, ...options }: CompleteJobBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "completeBySig",
    args: [terms, deadline, signature],
  });
}
