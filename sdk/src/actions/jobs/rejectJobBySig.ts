import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RejectJobBySigParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** sha-256 digest of the claim in the content store. */
  readonly reason: Hex;
  /** Most that is posted for the arbitrator, in units of the job's token. */
  readonly maxFee: bigint;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** The client's, of `signReject`. */
  readonly signature: Hex;
};

/**
 * Rejects the work by the client's signature. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await relayer.jobs.rejectBySig({ terms, reason, maxFee, deadline, signature });
 */
export async function rejectJobBySig(
  client: AinurClient,
  { terms, reason, maxFee, deadline, signature, ...options }: RejectJobBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "rejectBySig",
    args: [terms, reason, maxFee, deadline, signature],
  });
}
