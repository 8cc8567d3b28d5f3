import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { indexOf, jobClaims } from "./contractEnums.ts";
import type { Rejection } from "./rejectJob.ts";

export type RejectJobBySigParameters = WriteOptions &
  Rejection & {
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
 * await relayer.jobs.rejectBySig({ terms, claim: "Quality", remedy: 3, reason, maxFee, deadline, signature });
 */
export async function rejectJobBySig(
  client: AinurClient,
  { terms, claim, remedy, reason, maxFee, deadline, signature, ...options }: RejectJobBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "rejectBySig",
    args: [terms, indexOf(jobClaims, claim), remedy, reason, maxFee, deadline, signature],
  });
}
