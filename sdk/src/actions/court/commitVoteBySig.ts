import type { Address, Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CommitVoteBySigParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** Of `commitmentOf`. */
  readonly commitment: Hex;
  /** Who controls the juror's agent. */
  readonly signer: Address;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** Of `signCommit`. */
  readonly signature: Hex;
};

/**
 * Commits a seat by the signature of whoever controls the juror's agent. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await relayer.court.commitBySig({ disputeId, seat, commitment, signer, deadline, signature });
 */
export async function commitVoteBySig(
  client: AinurClient,
  { disputeId, seat, commitment, signer, deadline, signature, ...options }: CommitVoteBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "commitBySig",
    args: [disputeId, seat, commitment, signer, deadline, signature],
  });
}
